import type { Configuration, ResourceServer } from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Clock } from '../clock.ts';

export interface WorkerTokenParts {
  /** The audience: the API's address. */
  audience: string;
  workerClientId: string;
  clock: Clock;
  /** Where the `jti` of every token goes. */
  live: Set<string>;
}

/** The worker application, and no other, gets an access token for the API without naming it, and it has no scopes. */
export function resourceIndicators({ audience, workerClientId }: WorkerTokenParts) {
  const api: ResourceServer = {
    scope: '',
    audience,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
  return {
    enabled: true,
    defaultResource: (_ctx, client) => (client.clientId === workerClientId ? audience : undefined),
    getResourceServerInfo: (_ctx, resource, client) => {
      if (client.clientId !== workerClientId || resource !== audience) throw new errors.InvalidTarget();
      return api;
    },
  } satisfies NonNullable<Configuration['features']>['resourceIndicators'];
}

/** Keeps account of the tokens, and dates them by the API's clock, which may be ahead of oidc-provider's. */
export function workerTokenFormat({ clock, live }: WorkerTokenParts): Configuration['formats'] {
  return {
    customizers: {
      jwt: (_ctx, _token, { payload }) => {
        const { iat, exp, jti } = payload;
        payload.iat = Number(iat) + clock.aheadSeconds();
        payload.exp = Number(exp) + clock.aheadSeconds();
        live.add(String(jti));
      },
    },
  };
}
