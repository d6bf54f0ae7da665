import { randomBytes } from 'node:crypto';
import type { Configuration, ErrorOut, Interaction, KoaContextWithOIDC } from 'oidc-provider';
import type { Choices } from '../choices.ts';
import { errorPage } from '../pages/error-page.ts';
import { pageHeaders } from '../pages/layout.ts';
import { signedOffPage } from '../pages/signed-off-page.ts';
import { claimsByScope, createFindAccount } from './accounts.ts';
import { webClient, workerClient } from './applications.ts';
import { loadExistingGrant } from './grants.ts';
import type { MemoryStorage } from './memory-adapter.ts';
import type { ProviderParts } from './provider.ts';
import { resourceIndicators, workerTokenFormat } from './worker-tokens.ts';

export function configuration(parts: ProviderParts, storage: MemoryStorage): Configuration {
  return {
    adapter: storage.adapter,
    clients: [webClient(parts.webApplication, parts.choices), workerClient(parts.workerApplication)],
    jwks: { keys: [parts.key.privateJwk] },
    findAccount: createFindAccount(parts.people),
    claims: claimsByScope,
    scopes: Object.keys(claimsByScope),
    conformIdTokenClaims: !parts.choices.profileClaimsInIdToken,
    pkce: { required: () => true },
    loadExistingGrant,
    cookies: cookies(parts.port),
    routes,
    features: features(parts),
    formats: workerTokenFormat(parts),
    interactions: {
      url: (_ctx: KoaContextWithOIDC, { uid }: Interaction) => `${parts.mountPath}/sign-in/${uid}`,
    },
    clientBasedCORS: () => false,
    fetch: fetchAnywhere,
    renderError,
    ttl: lifetimesSeconds(parts.choices),
  };
}

/** As PingOne names them; the others are switched off or keep their names. */
export const routes = {
  authorization: '/authorize',
  token: '/token',
  jwks: '/jwks',
  userinfo: '/userinfo',
  end_session: '/signoff',
};

function features(parts: ProviderParts): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    backchannelLogout: { enabled: true },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: resourceIndicators(parts),
    rpInitiatedLogout: {
      enabled: true,
      // The page that asks is never seen: sign-off.ts goes on without it.
      logoutSource: () => {},
      postLogoutSuccessSource: (ctx) => showPage(ctx, signedOffPage()),
    },
  };
}

/** Without oidc-provider's own dispatcher, which keeps logout tokens from going to this machine. */
const fetchAnywhere: Configuration['fetch'] = (url, options) =>
  fetch(url, Object.fromEntries(Object.entries(options ?? {}).filter(([name]) => name !== 'dispatcher')));

const hour = 3600;

function lifetimesSeconds({ accessTokenLifetimeSeconds }: Choices) {
  return {
    AccessToken: accessTokenLifetimeSeconds,
    AuthorizationCode: 60,
    ClientCredentials: accessTokenLifetimeSeconds,
    Grant: 12 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 12 * hour,
  };
}

/** Cookies know no ports: the names keep two simulators in one browser apart. */
function cookies(port: number): Configuration['cookies'] {
  return {
    keys: [randomBytes(32).toString('base64url')],
    names: {
      session: `pingone-session-${port}`,
      interaction: `pingone-sign-in-${port}`,
      resume: `pingone-resume-${port}`,
    },
  };
}

function renderError(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  showPage(ctx, errorPage(out.error, out.error_description));
}

function showPage(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set(pageHeaders);
  ctx.body = page;
}
