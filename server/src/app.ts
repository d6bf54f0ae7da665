import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Signer } from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { type FastifyHttpOptions, fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { PageSettings } from 'shared';
import type { Config } from './config/config.ts';
import { deriveKeys } from './config/derive-key.ts';
import { deviceRoutes } from './devices/routes.ts';
import type { App } from './http/app-type.ts';
import { type BrandFiles, brandFiles, brandPlugin } from './http/brand.ts';
import { clientErrorHandler, malformedAddressHandler } from './http/client-errors.ts';
import { desktopAgentAccess } from './http/desktop-agent-access.ts';
import { Drain, drainPlugin } from './http/drain.ts';
import { noStorePlugin } from './http/no-store.ts';
import { openApiPlugin, openApiRoute } from './http/openapi.ts';
import type { Readiness } from './http/operations-app.ts';
import { pagePlugin } from './http/page.ts';
import { problemDetailsPlugin } from './http/problem-details.ts';
import { promptClosePlugin } from './http/prompt-close.ts';
import { requestContextPlugin } from './http/request-context.ts';
import { type SecurityHeaders, securityHeaders, securityHeadersPlugin } from './http/security-headers.ts';
import { mfaRoutes } from './mfa/routes.ts';
import { backChannelLogoutRoute } from './oidc/back-channel-logout.ts';
import { LogoutTokens } from './oidc/logout-token.ts';
import { signInRoutes } from './oidc/routes.ts';
import { samplePayrollRoutes } from './sample-payroll/routes.ts';
import { createServices } from './services.ts';
import { declaredRequirementsPlugin } from './session/declared-requirements.ts';
import { createLimits } from './session/limits.ts';
import { ownSessionRoutes } from './session/own-session-routes.ts';
import { sessionPlugin } from './session/session-plugin.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { setupCheckRoute } from './setup-check/routes.ts';
import type { Repositories } from './store/repositories.ts';
import { cspReportRoute } from './telemetry/csp-reports/routes.ts';
import { desktopAgentOutcomeRoute } from './telemetry/desktop-agent-outcomes/routes.ts';
import { logOptions } from './telemetry/log.ts';
import { pageErrorRoute } from './telemetry/page-errors/routes.ts';

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
    /** The state of the services that this one needs, for operators. */
    serviceState: Pick<Readiness, 'store' | 'pingOne'>;
  }
}

const builtPage = fileURLToPath(new URL('../../web/dist', import.meta.url));
const bodyLimitBytes = 64 * 1024;
/** How long a request may take to arrive completely. */
export const requestTimeoutMs = 30_000;

/** The whole service: security around everything, sign-in, the API, and the page. */
export async function buildApp(config: Config, options: AppOptions = {}): Promise<App> {
  const { publicOrigin, sessionSecrets, sessionLifetimes: lifetimes, hstsIncludeSubdomains } = config;
  const desktopAgent = desktopAgentAccess(config.desktopAgentUrls, config.desktopAgentOutcomes);
  const headers = await securityHeaders({ publicOrigin, desktopAgent, hstsIncludeSubdomains });
  const app: App = fastify(serverOptions(config, options, headers)).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser('text/plain');
  const settings = {
    relyingParty: { id: config.relyingPartyId, origin: publicOrigin },
    desktopAgent: desktopAgent.page,
    mfaAtSignIn: config.mfaAtSignIn,
    lifetimes,
  };
  const services = createServices({ config, log: app.log, repositories: options.repositories, settings });
  const { pingOne, repositories, provider, endSessions, background } = services;
  const { sessions, once } = repositories;
  app.decorate('serviceState', services.state);
  app.addHook('onReady', () => repositories.start());
  app.addHook('onClose', () => services.close());

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
    requirements: services.requirements,
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
      await api.register(deviceRoutes, { prefix: '/devices', ...services });
      await api.register(mfaRoutes, { prefix: '/device-authentications', ...services, publicOrigin });
      await api.register(setupCheckRoute, { pingOne });
      if (config.desktopAgentOutcomes) {
        await api.register(desktopAgentOutcomeRoute, {
          metrics: options.metrics,
          limits,
          outcomesPerMinute: config.limits.outcomesPerAddress,
        });
      }
      await api.register(pageErrorRoute, {
        metrics: options.metrics,
        limits,
        reportsPerMinute: config.limits.outcomesPerAddress,
      });
      if (config.samplePayroll) await api.register(samplePayrollRoutes);
    },
    { prefix: '/api' },
  );

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  const brand = brandFiles(config.brand);
  await app.register(brandPlugin, { files: brand });
  await app.register(pagePlugin, {
    directory: options.pageDirectory ?? builtPage,
    settings: pageSettings(config, brand),
    styles: brand.styles?.address,
  });
  return app;
}

function pageSettings({ page }: Config, { logo }: BrandFiles): PageSettings {
  return { ...page, brand: { ...page.brand, ...(logo ? { logoUrl: logo.address } : {}) } };
}

function serverOptions(
  { logLevel, trustedProxies }: Config,
  { logStream }: AppOptions,
  headers: SecurityHeaders,
) {
  return {
    logger: { ...logOptions, level: logLevel, ...(logStream ? { stream: logStream } : {}) },
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    requestIdHeader: false,
    return503OnClosing: false,
    http: { requireHostHeader: false },
    frameworkErrors: malformedAddressHandler(headers),
    clientErrorHandler: clientErrorHandler(headers),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  } satisfies FastifyHttpOptions<Server>;
}
