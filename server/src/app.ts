import { fileURLToPath } from 'node:url';
import { Signer } from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { Config } from './config/config.ts';
import { deriveKeys } from './config/derive-key.ts';
import { DeviceChanges } from './devices/device-changes.ts';
import { OwnDevices } from './devices/own-devices.ts';
import { Pairing } from './devices/pairing.ts';
import { deviceRequirements } from './devices/requirements.ts';
import { deviceRoutes } from './devices/routes.ts';
import type { App } from './http/app-type.ts';
import { BackgroundWork } from './http/background-work.ts';
import { clientErrorHandler, malformedAddressHandler } from './http/client-errors.ts';
import { desktopAgentAccess } from './http/desktop-agent-access.ts';
import { Drain, drainPlugin } from './http/drain.ts';
import { noStorePlugin } from './http/no-store.ts';
import { openApiPlugin, openApiRoute } from './http/openapi.ts';
import type { Readiness } from './http/operations-app.ts';
import { pagePlugin } from './http/page.ts';
import { problemDetailsPlugin } from './http/problem-details.ts';
import { promptClosePlugin } from './http/prompt-close.ts';
import {
  clientGoneSignal,
  currentRequestId,
  remainingForPingOneMs,
  requestContextPlugin,
} from './http/request-context.ts';
import { securityHeaders, securityHeadersPlugin } from './http/security-headers.ts';
import { cancelCeremonies } from './mfa/cancel-ceremonies.ts';
import { CeremonyCalls } from './mfa/ceremony-calls.ts';
import { Messages } from './mfa/messages.ts';
import { Mfa } from './mfa/mfa.ts';
import { mfaRoutes } from './mfa/routes.ts';
import { backChannelLogoutRoute } from './oidc/back-channel-logout.ts';
import { LogoutTokens } from './oidc/logout-token.ts';
import { OpenIdProvider } from './oidc/openid-provider.ts';
import { signInRoutes } from './oidc/routes.ts';
import { connectPingOne, PingOneReachability } from './pingone/index.ts';
import { samplePayrollRoutes } from './sample-payroll/routes.ts';
import { declaredRequirementsPlugin } from './session/declared-requirements.ts';
import { EndSessions } from './session/end-sessions.ts';
import { createLimits } from './session/limits.ts';
import { ownSessionRoutes } from './session/own-session-routes.ts';
import { sessionPlugin } from './session/session-plugin.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { setupCheckRoute } from './setup-check/routes.ts';
import { createRepositories } from './store/create-repositories.ts';
import type { Repositories } from './store/repositories.ts';
import { cspReportRoute } from './telemetry/csp-reports/routes.ts';
import { desktopAgentOutcomeRoute } from './telemetry/desktop-agent-outcomes/routes.ts';
import { logExchange, logOptions, logTokenRefreshFailure } from './telemetry/log.ts';

export interface AppOptions {
  /** What several processes share; made from the configuration where not given. */
  repositories?: Repositories;
  /** Where the built page lies. */
  pageDirectory?: string;
  /** Takes the log lines instead of standard output. */
  logStream?: { write(line: string): void };
  /** Where metrics are kept; nothing is counted where not given. */
  metrics?: Registry;
  /** Tells the app when the process is about to end. */
  drain?: Drain;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** What operators are told of the services that this one needs. */
    serviceState: Pick<Readiness, 'store' | 'pingOne'>;
  }
}

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url));
const bodyLimitBytes = 64 * 1024;
/** How long a closing app waits for background work, after the last request has been answered. */
export const backgroundWorkTimeoutMs = 5_000;

/** The whole service: security around everything, sign-in, the API, and the page. */
export async function buildApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { publicOrigin, sessionSecrets, sessionLifetimes: lifetimes, hstsIncludeSubdomains } = config;
  const desktopAgent = desktopAgentAccess(config.desktopAgentUrls, config.desktopAgentOutcomes);
  const headers = await securityHeaders({ publicOrigin, desktopAgent, hstsIncludeSubdomains });
  const app: App = fastify({
    logger: {
      ...logOptions,
      level: config.logLevel,
      ...(options.logStream ? { stream: options.logStream } : {}),
    },
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    requestIdHeader: false,
    return503OnClosing: false,
    http: { requireHostHeader: false },
    frameworkErrors: malformedAddressHandler(headers),
    clientErrorHandler: clientErrorHandler(headers),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser('text/plain');
  const settings = {
    relyingParty: { id: config.relyingPartyId, origin: publicOrigin },
    desktopAgent: desktopAgent.page,
    mfaAtSignIn: config.mfaAtSignIn,
    lifetimes,
    ...(config.helpDesk ? { helpDesk: config.helpDesk } : {}),
  };

  const reachability = new PingOneReachability();
  const pingOne = connectPingOne({
    ...config.pingOne,
    transactionId: currentRequestId,
    remainingMs: remainingForPingOneMs,
    clientGone: clientGoneSignal,
    onExchange: (exchange) => {
      reachability.note(exchange);
      logExchange(app, exchange);
    },
    onTokenRefreshFailed: (error) => logTokenRefreshFailure(app, error),
  });
  const repositories = options.repositories ?? createRepositories(config, app.log);
  const background = new BackgroundWork(app.log);
  app.decorate('serviceState', {
    store: () => repositories.state(),
    pingOne: () => reachability.state,
  });
  app.addHook('onReady', () => repositories.start());
  app.addHook('onClose', async () => {
    await background.settled(backgroundWorkTimeoutMs);
    await Promise.all([pingOne.close(), repositories.close()]);
  });

  const { sessions, ceremonies, once } = repositories;
  const endSessions = new EndSessions({
    sessions,
    cancelCeremonies: (revoked) => cancelCeremonies(revoked, { pingOne, background, log: app.log }),
  });
  const ownDevices = new OwnDevices({ pingOne, endSessions });
  const calls = new CeremonyCalls({ ceremonies, background });
  const messages = new Messages(repositories.messages);
  const mfa = new Mfa({
    pingOne,
    sessions,
    ceremonies,
    settings,
    ownDevices,
    calls,
    messages,
    background,
  });
  const pairing = new Pairing({ pingOne, sessions, ceremonies, calls, ownDevices, background });
  const changes = new DeviceChanges({ pingOne, sessions, ownDevices });
  const provider = new OpenIdProvider(config.openIdConnect);

  await app.register(promptClosePlugin);
  await app.register(drainPlugin, { drain: options.drain ?? new Drain() });
  await app.register(requestContextPlugin);
  await app.register(problemDetailsPlugin);
  await app.register(securityHeadersPlugin, { headers });
  await app.register(openApiPlugin);
  await app.register(declaredRequirementsPlugin);
  const limits = await createLimits(app, { settings: config.limits, rateLimits: repositories.rateLimits });
  const sessionOptions = {
    sessions,
    signer: new Signer(deriveKeys(sessionSecrets, 'session cookie').map((key) => key.toString('hex'))),
    publicOrigin,
    requirements: deviceRequirements({
      ownDevices,
      ceremonies,
      deviceChangeRequires: config.deviceChangeRequires,
    }),
    limits,
  };

  await app.register(
    async (auth: App) => {
      await auth.register(noStorePlugin);
      await auth.register(sessionPlugin, { ...sessionOptions, sameOriginOnly: false });
      await auth.register(signInRoutes, {
        provider,
        userIdClaim: config.openIdConnect.userIdClaim,
        transactionKeys: deriveKeys(sessionSecrets, 'sign-in transaction'),
        publicOrigin,
        lifetimes,
        sessions,
        endSessions,
        once,
        background,
      });
    },
    { prefix: '/auth' },
  );

  await app.register(
    async (backChannel: App) => {
      await backChannel.register(noStorePlugin);
      backChannel.addHook(
        'onRequest',
        limits.perAddress('back-channel-logout', config.limits.addressRequests),
      );
      await backChannel.register(backChannelLogoutRoute, {
        logoutTokens: new LogoutTokens(provider),
        endSessions,
        once,
      });
    },
    { prefix: '/auth' },
  );

  await app.register(
    async (reports: App) => {
      await reports.register(noStorePlugin);
      reports.addHook('onRequest', limits.perAddress('csp-reports', config.limits.cspReportsPerAddress));
      await reports.register(cspReportRoute, { publicOrigin });
    },
    { prefix: '/api' },
  );

  await app.register(
    async (api: App) => {
      await api.register(noStorePlugin);
      await api.register(sessionPlugin, { ...sessionOptions, sameOriginOnly: true });
      await api.register(openApiRoute);
      await api.register(sessionRoutes, { settings });
      await api.register(ownSessionRoutes, { sessions, endSessions });
      await api.register(deviceRoutes, { prefix: '/devices', ownDevices, pairing, changes });
      await api.register(mfaRoutes, { prefix: '/device-authentications', mfa, pingOne, publicOrigin });
      await api.register(setupCheckRoute, { pingOne });
      if (config.desktopAgentOutcomes) {
        await api.register(desktopAgentOutcomeRoute, {
          metrics: options.metrics,
          limits,
          outcomesPerMinute: config.limits.outcomesPerAddress,
        });
      }
      if (config.samplePayroll) await api.register(samplePayrollRoutes);
    },
    { prefix: '/api' },
  );

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  await app.register(pagePlugin, { directory: options.pageDirectory ?? builtPage });
  return app;
}
