import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config/config.ts';
import { DeviceChanges } from './devices/device-changes.ts';
import { DeviceListing } from './devices/device-listing.ts';
import { OwnDevices } from './devices/own-devices.ts';
import { Pairing } from './devices/pairing.ts';
import { PingOnePairingLimits } from './devices/pairing-limits.ts';
import { deviceRequirements } from './devices/requirements.ts';
import { BackgroundWork } from './http/background-work.ts';
import { clientGoneSignal, currentRequestId, remainingForPingOneMs } from './http/request-context.ts';
import { cancelCeremonies } from './mfa/cancel-ceremonies.ts';
import { Messages } from './mfa/messages.ts';
import { Mfa } from './mfa/mfa.ts';
import { OpenIdProvider } from './oidc/openid-provider.ts';
import { connectPingOne, PingOneReachability } from './pingone/index.ts';
import { CeremonyCalls } from './session/ceremony-calls.ts';
import { EndSessions } from './session/end-sessions.ts';
import type { SessionSettings } from './session/session-view.ts';
import { createRepositories } from './store/create-repositories.ts';
import type { Repositories } from './store/repositories.ts';
import { logExchange, logTokenRefreshFailure } from './telemetry/log.ts';

/** How long a closing app waits for background work, after the last request has been answered. */
export const backgroundWorkTimeoutMs = 5_000;

export interface ServicesOptions {
  config: Config;
  log: FastifyBaseLogger;
  /** Where not those of the configuration. */
  repositories?: Repositories | undefined;
  settings: SessionSettings;
}

export type Services = ReturnType<typeof createServices>;

/** What the features are made of, put together once: PingOne, what processes share, and the domain on top of both. */
export function createServices({ config, log, settings, ...options }: ServicesOptions) {
  const reachability = new PingOneReachability();
  const pingOne = connectPingOne({
    ...config.pingOne,
    transactionId: currentRequestId,
    remainingMs: remainingForPingOneMs,
    clientGone: clientGoneSignal,
    onExchange: (exchange) => {
      reachability.note(exchange);
      logExchange(log, exchange);
    },
    onTokenRefreshFailed: (error) => logTokenRefreshFailure(log, error),
  });
  const repositories = options.repositories ?? createRepositories(config, log);
  const { sessions, ceremonies } = repositories;
  const background = new BackgroundWork(log);
  const endSessions = new EndSessions({
    sessions,
    cancelCeremonies: (revoked) => cancelCeremonies(revoked, { pingOne, background, log }),
  });
  const ownDevices = new OwnDevices({ pingOne, endSessions });
  const calls = new CeremonyCalls({ ceremonies, background });
  const messages = new Messages({ throttle: repositories.messages, background });
  const shared = { pingOne, sessions, ceremonies, calls, ownDevices, background };
  const pairing = new Pairing(shared);
  const { configuration } = pingOne;
  const pairingLimits = config.pairingLimits
    ? new PingOnePairingLimits({ configuration, background, log })
    : undefined;
  const { deviceChangeRequires } = config;
  return {
    pingOne,
    repositories,
    background,
    endSessions,
    ownDevices,
    mfa: new Mfa({ ...shared, messages, settings }),
    pairing,
    deviceListing: new DeviceListing({ ...shared, pairing, pairingLimits }),
    deviceChanges: new DeviceChanges(shared),
    requirements: deviceRequirements({ ownDevices, ceremonies, deviceChangeRequires }),
    provider: new OpenIdProvider(config.openIdConnect),
    state: { store: () => repositories.state(), pingOne: () => reachability.state },
    close: async () => {
      await background.settled(backgroundWorkTimeoutMs);
      await Promise.all([pingOne.close(), repositories.close()]);
    },
  };
}
