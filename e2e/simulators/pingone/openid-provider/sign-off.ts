import type { KoaContextWithOIDC } from 'oidc-provider';
import type { LogoutTokens } from './logout-tokens.ts';

/**
 * Ends the session and goes straight back to the application, as PingOne does, where oidc-provider would show a page that asks.
 * oidc-provider has checked client and address by then.
 */
export function signOffDirectly(logoutTokens: LogoutTokens) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    if (ctx.oidc?.route === 'end_session' && ctx.status === 200) await signOff(ctx, logoutTokens);
  };
}

/** The browser goes back whether or not the applications took their logout tokens. */
async function signOff(ctx: KoaContextWithOIDC, logoutTokens: LogoutTokens): Promise<void> {
  const { session, params, provider } = ctx.oidc;
  if (session) await logoutTokens.send(session);
  await session?.destroy();
  ctx.cookies.set(provider.cookieName('session'), null, { overwrite: true });
  // The body goes first: Koa makes a 204 of an answer that loses its body.
  ctx.body = null;
  ctx.redirect(returnAddress(params) ?? ctx.oidc.urlFor('end_session_success'));
  ctx.status = 303;
}

function returnAddress(params: Record<string, unknown> | undefined): string | undefined {
  const { post_logout_redirect_uri: uri, state } = params ?? {};
  if (typeof uri !== 'string') return undefined;
  const address = new URL(uri);
  if (typeof state === 'string') address.searchParams.set('state', state);
  return address.href;
}
