import { fileURLToPath } from 'node:url';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { Config } from './config/config.ts';
import { deriveKey } from './config/derive-key.ts';
import { deviceRoutes } from './devices/routes.ts';
import type { App } from './http/app-type.ts';
import { BackgroundWork } from './http/background-work.ts';
import { clientErrorHandler, malformedAddressHandler } from './http/client-errors.ts';
import { desktopAgentAccess } from './http/desktop-agent-access.ts';
import { Drain, drainPlugin } from './http/drain.ts';
import { noStorePlugin } from './http/no-store.ts';
import { openApiPlugin, openApiRoute } from './http/openapi.ts';
import { pagePlugin } from './http/page.ts';
import { problemDetailsPlugin } from './http/problem-details.ts';
import { promptClosePlugin } from './http/prompt-close.ts';
import { rateLimitPlugin } from './http/rate-limit.ts';
import { currentRequestId, requestContextPlugin } from './http/request-context.ts';
import { securityHeaders, securityHeadersPlugin } from './http/security-headers.ts';
import { abandonDeviceAuthentications } from './mfa/abandon.ts';
import { Ceremonies } from './mfa/ceremonies.ts';
import { deviceAuthenticationRoutes } from './mfa/routes.ts';
import { backChannelLogoutRoute } from './oidc/back-channel-logout.ts';
import { LogoutTokens } from './oidc/logout-token.ts';
import { OpenIdProvider } from './oidc/openid-provider.ts';
import { signInRoutes } from './oidc/routes.ts';
import { connectPingOne } from './pingone/index.ts';
import { samplePayrollRoutes } from './sample-payroll/routes.ts';
import { declaredRequirementsPlugin } from './session/declared-requirements.ts';
import { sessionPlugin } from './session/index.ts';
import { ownSessionRoutes } from './session/own-sessions.ts';
import { sessionRoutes } from './session/routes.ts';
import { createSessions } from './session/sessions.ts';
import { setupCheckRoute } from './setup-check/routes.ts';
import type { ExpiringStore } from './store/expiring-store.ts';
import { MemoryStore } from './store/memory-store.ts';
import { watchedStore } from './store/watched-store.ts';
import { cspReportRoute, cspReportsPerMinute } from './telemetry/csp-reports/routes.ts';
import { desktopAgentOutcomeRoute } from './telemetry/desktop-agent-outcomes/routes.ts';
import { logExchange, logOptions } from './telemetry/log.ts';

export interface AppOptions {
  /** Sessions and ceremonies; in memory where not given. */
  store?: ExpiringStore;
  /** Where the built page lies. */
  pageDirectory?: string;
  /** Takes the log lines instead of standard output. */
  logStream?: { write(line: string): void };
  /** Where metrics are kept; nothing is counted where not given. */
  metrics?: Registry;
  /** Tells the app when the process is about to end. */
  drain?: Drain;
}

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url));
const bodyLimitBytes = 64 * 1024;
/** How long a closing app waits for background work, after the last request has been answered. */
export const backgroundWorkTimeoutMs = 5_000;

/** The whole service: security around everything, sign-in, the API, and the page. */
export async function buildApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { publicOrigin, hstsIncludeSubdomains } = config;
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
  const background = new BackgroundWork();
  const store = watchedStore(options.store ?? memoryStoreOf(app));
  const sessions = createSessions(store, config.sessionLifetimes);
  const ceremonies = new Ceremonies(store);
  const pingOne = connectPingOne({
    ...config.pingOne,
    transactionId: currentRequestId,
    onExchange: (exchange) => logExchange(app, exchange),
  });
  app.addHook('onClose', async () => {
    await background.settled(backgroundWorkTimeoutMs);
    await pingOne.close();
  });
  // Fire and forget: must not fail the sign-out.
  sessions.signIns.onEnded = (owner) => {
    background.track(
      abandonDeviceAuthentications(owner, { ceremonies, pingOne }).catch((error: unknown) =>
        app.log.warn({ event: 'device_authentication.not_abandoned', err: error }, 'left to run out'),
      ),
    );
  };
  const settings = {
    relyingParty: { id: config.relyingPartyId, origin: publicOrigin },
    desktopAgent: desktopAgent.page,
    mfaAtSignIn: config.mfaAtSignIn,
    ...(config.helpDesk ? { helpDesk: config.helpDesk } : {}),
  };
  const provider = new OpenIdProvider(config.openIdConnect);
  const sessionOptions = {
    secret: deriveKey(config.sessionSecrets[0], 'session cookie').toString('hex'),
    sessions,
    publicOrigin,
  };

  await app.register(promptClosePlugin);
  await app.register(drainPlugin, { drain: options.drain ?? new Drain() });
  await app.register(requestContextPlugin);
  await app.register(problemDetailsPlugin);
  await app.register(securityHeadersPlugin, { headers });
  await app.register(openApiPlugin);
  await app.register(declaredRequirementsPlugin);

  await app.register(
    async (auth: App) => {
      await auth.register(noStorePlugin);
      await auth.register(rateLimitPlugin, { store, name: 'auth' });
      await auth.register(sessionPlugin, { ...sessionOptions, isForOwnPage: false });
      await auth.register(signInRoutes, {
        provider,
        userIdClaim: config.openIdConnect.userIdClaim,
        transactionKey: deriveKey(config.sessionSecrets[0], 'sign-in transaction'),
        publicOrigin,
        sessions,
        store,
      });
    },
    { prefix: '/auth' },
  );

  await app.register(
    async (backChannel: App) => {
      await backChannel.register(noStorePlugin);
      await backChannel.register(rateLimitPlugin, { store, name: 'back-channel' });
      await backChannel.register(backChannelLogoutRoute, {
        logoutTokens: new LogoutTokens({ provider, store }),
        sessions,
      });
    },
    { prefix: '/auth' },
  );

  await app.register(
    async (reports: App) => {
      await reports.register(noStorePlugin);
      await reports.register(rateLimitPlugin, {
        store,
        name: 'csp-reports',
        requestsPerMinute: cspReportsPerMinute,
      });
      await reports.register(cspReportRoute, { publicOrigin });
    },
    { prefix: '/api' },
  );

  await app.register(
    async (api: App) => {
      await api.register(noStorePlugin);
      await api.register(rateLimitPlugin, { store, name: 'api' });
      await api.register(sessionPlugin, { ...sessionOptions, isForOwnPage: true });
      await api.register(openApiRoute);
      await api.register(sessionRoutes, { settings, sessions });
      await api.register(ownSessionRoutes, { sessions });
      await api.register(deviceRoutes, { prefix: '/devices', pingOne, ceremonies });
      await api.register(deviceAuthenticationRoutes, {
        prefix: '/device-authentications',
        pingOne,
        ceremonies,
        sessions,
        settings,
        publicOrigin,
      });
      await api.register(setupCheckRoute, { pingOne });
      if (config.desktopAgentOutcomes) {
        await api.register(desktopAgentOutcomeRoute, { metrics: options.metrics });
      }
      if (config.samplePayroll) await api.register(samplePayrollRoutes);
    },
    { prefix: '/api' },
  );

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  await app.register(pagePlugin, { directory: options.pageDirectory ?? builtPage });
  return app;
}

function memoryStoreOf(app: App): MemoryStore {
  const store = new MemoryStore();
  app.addHook('onClose', async () => store.close());
  return store;
}
