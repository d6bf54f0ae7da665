import type { Clock } from './clock.ts';
import { type Control, createControl } from './control.ts';
import { createEnvironment } from './create-environment.ts';
import type { Device } from './devices/device.ts';
import { pairDesktop } from './devices/pair-desktop.ts';
import { userWithDevices } from './devices/user-devices.ts';
import type { Exchange } from './http/exchanges.ts';
import type { Faults } from './http/faults.ts';
import { listen } from './http/listener.ts';
import { asListener } from './http/requests.ts';
import type { Application, WebApplication } from './openid-provider/applications.ts';
import type { SentLogout } from './openid-provider/logout-tokens.ts';
import type { AuthorizationRequest } from './openid-provider/provider.ts';
import { type PingOneSimulatorOptions, settle } from './options.ts';
import type { OutboxMessage } from './outbox.ts';
import { outboxPath } from './pages/outbox-page.ts';
import { passkeyPath } from './pages/passkey-page.ts';
import { assembleParts, keysPath } from './parts.ts';
import type { DesktopCredential, Person } from './people.ts';
import { signingKey } from './signing-key.ts';

/** A running PingOne environment. */
export interface PingOneSimulator extends Control {
  /** `http://127.0.0.1:PORT/v1` */
  apiUrl: string;
  /** `http://127.0.0.1:PORT` */
  authUrl: string;
  /** The JWKS that the options JWTs are signed with. */
  keysUrl: string;
  environmentId: string;
  policyId: string;
  webApplication: WebApplication;
  workerApplication: Application;
  people: readonly Person[];
  /** Every request to the API and for worker tokens, in the order they came. */
  exchanges: readonly Exchange[];
  clock: Clock;
  faults: Faults;
  /** The messages with one-time passcodes, in the order they were sent. */
  outbox: readonly OutboxMessage[];
  /** Where a person reads them, sees the codes that devices show now, and answers pushes. */
  outboxUrl: string;
  /** Where a person of the demo makes a passkey of their own. Works where the relying party ID is localhost. */
  passkeyUrl: string;
  /** From now on the access tokens that were issued are answered 401. */
  revokeTokens(): void;
  /** What applications asked for when they sent a browser here to sign in, in the order they did. */
  authorizationRequests: readonly AuthorizationRequest[];
  /** Every logout token that was sent, and what came of it. */
  logouts: readonly SentLogout[];
  /**
   * Ends every session that the person has at the OpenID Provider, in all browsers, and sends their logout tokens.
   * Resolves when they were taken; rejects where one was not, after all were tried.
   */
  endSignIns(userId: string): Promise<void>;
  /** A copy of what the environment knows of a user's devices, in their order. */
  devicesOf(userId: string): Device[];
  /** Gives a person's desktop from the data the key that PingID Desktop holds for it. */
  pair(userId: string, deviceId: string, credential: DesktopCredential): void;
  close(): Promise<void>;
}

/** Starts a PingOne environment on 127.0.0.1. Any number can run in one process. */
export async function startPingOneSimulator(
  options: PingOneSimulatorOptions = {},
): Promise<PingOneSimulator> {
  const settings = settle(options);
  const [signInKey, desktopKey] = await Promise.all([signingKey('sign-in'), signingKey('desktop')]);
  const listener = await listen(settings.port);
  const authUrl = `http://127.0.0.1:${listener.port}`;
  const addresses = { authUrl, apiUrl: `${authUrl}/v1` };
  const environment = createEnvironment(settings, addresses, desktopKey);
  const keys = { signInKey, desktopKey };
  const { handler, ...control } = assembleParts(settings, environment, keys, listener.port);
  listener.server.on('request', asListener(handler));
  const { environmentId, policyId, webApplication, workerApplication, people } = settings;
  const running: Omit<PingOneSimulator, keyof Control> = {
    ...addresses,
    keysUrl: `${authUrl}${keysPath(environmentId)}`,
    environmentId,
    policyId,
    webApplication,
    workerApplication,
    people,
    clock: environment.clock,
    outbox: environment.outbox,
    outboxUrl: `${authUrl}${outboxPath}`,
    passkeyUrl: `http://localhost:${listener.port}${passkeyPath}`,
    devicesOf: (userId) => structuredClone(userWithDevices(environment, userId).devices),
    pair: (userId, deviceId, credential) => pairDesktop(environment, userId, deviceId, credential),
    close: listener.close,
    ...control,
  };
  // Not spread: `pushes` has to stay a getter.
  return Object.assign(createControl(environment), running);
}
