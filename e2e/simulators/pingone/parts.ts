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
import { createSimulatorPages } from './pages/simulator-pages.ts';
import type { SigningKey } from './signing-key.ts';

export interface Keys {
  signInKey: SigningKey;
  desktopKey: SigningKey;
}

/** OpenID Provider, API, published keys and the simulator's own pages, each below its path. */
export function assembleParts(settings: Settings, environment: Environment, keys: Keys, port: number) {
  const { environmentId, choices, people, webApplication, workerApplication } = settings;
  const exchanges: Exchange[] = [];
  const faults = createFaults();
  const live = new Set<string>();
  const mountPath = `/${environmentId}/as`;
  const tokens = {
    issuer: `${environment.addresses.authUrl}${mountPath}`,
    audience: environment.addresses.apiUrl,
    workerClientId: workerApplication.clientId,
    clock: environment.clock,
    live,
  };
  const common = { choices, exchanges, faults };
  const applications = { people, webApplication, workerApplication };
  const key = keys.signInKey;
  const openId = createOpenIdProvider({ ...tokens, ...common, ...applications, mountPath, port, key });
  const checkAccess = createCheckAccess({ ...tokens, keys: { keys: [key.publicJwk] } });
  const api = createApi({ ...common, environmentId, operations: operations(environment), checkAccess });
  const publishedKeys = { status: 200, body: { keys: [keys.desktopKey.publicJwk] } };
  const simulatorPages = createSimulatorPages(environment);
  const handler: Handler = (request, response, url) => {
    const { pathname } = url;
    if (pathname.startsWith(`${mountPath}/`)) return openId.handler(request, response, url);
    if (pathname === keysPath(environmentId)) return send(response, publishedKeys);
    if (pathname.startsWith('/simulator/')) return simulatorPages(request, response, url);
    return api(request, response, url);
  };
  const { authorizationRequests, endSignIns, logouts } = openId;
  return {
    handler,
    exchanges,
    faults,
    authorizationRequests,
    endSignIns,
    logouts,
    revokeTokens: () => live.clear(),
  };
}

/** Where the keys of the options JWTs are published: the simulator's own choice of address. */
export function keysPath(environmentId: string): string {
  return `/${environmentId}/pingid-desktop/jwks`;
}
