import type { Environment } from './environment.ts';
import { createCheckAccess } from './http/access.ts';
import { createApi } from './http/api.ts';
import type { Exchange } from './http/exchanges.ts';
import { createFaults } from './http/faults.ts';
import type { Handler } from './http/requests.ts';
import { send } from './http/send.ts';
import { createOpenIdProvider } from './openid-provider/provider.ts';
import { operations } from './operations.ts';
import type { Settings } from './options.ts';
import { sendSimulatorPage } from './pages/simulator-pages.ts';
import type { SigningKey } from './signing-key.ts';

export interface Keys {
  signInKey: SigningKey;
  desktopKey: SigningKey;
}

/** OpenID Provider, API, published keys and the simulator's own pages, each below its path. */
export function assembleParts(settings: Settings, environment: Environment, keys: Keys, port: number) {
  const { clock, choices, addresses } = environment;
  const exchanges: Exchange[] = [];
  const faults = createFaults();
  const live = new Set<string>();
  const mountPath = `/${settings.environmentId}/as`;
  const tokens = {
    issuer: `${addresses.authUrl}${mountPath}`,
    audience: addresses.apiUrl,
    workerClientId: settings.workerApplication.clientId,
    clock,
    live,
  };
  const { people, webApplication, workerApplication } = settings;
  const signIn = createOpenIdProvider({
    ...tokens,
    mountPath,
    port,
    key: keys.signInKey,
    people,
    webApplication,
    workerApplication,
    choices,
    exchanges,
    faults,
  });
  const api = createApi({
    environmentId: settings.environmentId,
    choices,
    operations: operations(environment),
    checkAccess: createCheckAccess({ ...tokens, keys: { keys: [keys.signInKey.publicJwk] } }),
    exchanges,
    faults,
  });
  const publishedKeys = { status: 200, body: { keys: [keys.desktopKey.publicJwk] } };
  const handler: Handler = (request, response, url) => {
    if (url.pathname.startsWith(`${mountPath}/`)) return signIn(request, response, url);
    if (url.pathname === keysPath(settings.environmentId)) return send(response, publishedKeys);
    if (url.pathname.startsWith('/simulator/')) {
      return sendSimulatorPage(response, url.pathname, environment.outbox);
    }
    return api(request, response, url);
  };
  return { handler, exchanges, faults, revokeTokens: () => live.clear() };
}

/** Where the keys of the options JWTs are published: the simulator's own choice of address. */
export function keysPath(environmentId: string): string {
  return `/${environmentId}/pingid-desktop/jwks`;
}
