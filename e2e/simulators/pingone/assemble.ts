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

export const keysPath = (environmentId: string): string => `/${environmentId}/pingid-desktop/jwks`;

/** The whole on one page: which part answers which path, and what the parts share. */
export function assemble(settings: Settings, environment: Environment, port: number, keys: Keys) {
  const exchanges: Exchange[] = [];
  const faults = createFaults();
  const live = new Set<string>();
  const mountPath = `/${environment.id}/as`;
  const { workerApplication, choices } = settings;
  const { clock, addresses, outbox } = environment;
  const shared = {
    issuer: `${addresses.authUrl}${mountPath}`,
    audience: addresses.authUrl,
    workerClientId: workerApplication.clientId,
    clock,
    live,
    exchanges,
    faults,
  };
  const openId = createOpenIdProvider({ ...settings, ...shared, key: keys.signInKey, mountPath, port });
  const checkAccess = createCheckAccess({ ...shared, keys: { keys: [keys.signInKey.publicJwk] } });
  const api = createApi({
    environmentId: environment.id,
    choices,
    operations: operations(environment),
    checkAccess,
    exchanges,
    faults,
  });

  const handler: Handler = (request, response, url) => {
    const path = url.pathname;
    if (path.startsWith(`${mountPath}/`)) return openId(request, response, url);
    if (path.startsWith('/simulator/')) return sendSimulatorPage(response, path, outbox);
    if (path !== keysPath(environment.id)) return api(request, response, url);
    send(response, { status: 200, body: { keys: [keys.desktopKey.publicJwk] } });
  };
  return { handler, exchanges, faults, revokeTokens: () => live.clear() };
}
