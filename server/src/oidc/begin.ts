import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { SessionLifetimes } from '../session/lifetimes.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import { parseReturnTo } from './return-to.ts';
import { SignInError } from './sign-in-error.ts';
import type { TransactionCookie } from './transaction.ts';

export interface SignInDependencies {
  provider: OpenIdProvider;
  transactionCookie: TransactionCookie;
  publicOrigin: string;
  lifetimes: SessionLifetimes;
}

export interface SignInQuery {
  return_to?: string;
  max_age?: string;
  prompt?: 'login';
  ui_locales?: string | string[];
}

/**
 * Whether another site sent the browser here: then the Strict cookie stayed behind, and a session that is there would be
 * replaced unseen. A browser that does not say is led by way of our page once; from there it brings a Strict cookie.
 */
function isFromElsewhere(request: FastifyRequest): boolean {
  if (isSilent(request)) return request.cookies[askedCookieName] === undefined;
  const site = request.headers['sec-fetch-site'];
  return site !== 'same-origin' && site !== 'none';
}

function isSilent({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === undefined;
}

const askedCookieName = '__Host-sign-in-asked';
const askedCookie = { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 600 } as const;

/** Our own page, where the cookie is sent: it goes on where there is a session, and asks first where there is none. */
function pageBefore(returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ return_to: returnTo })}`;
}

/** Sends the browser to PingOne: authorization code flow with S256 PKCE, state and nonce. */
export async function beginSignIn(
  request: FastifyRequest<{ Querystring: SignInQuery }>,
  reply: FastifyReply,
  { provider, transactionCookie, publicOrigin, lifetimes }: SignInDependencies,
) {
  const returnTo = parseReturnTo(request.query.return_to ?? '/', publicOrigin);
  if (returnTo === undefined) throw new SignInError('return_to_invalid');
  if (isFromElsewhere(request)) {
    if (isSilent(request)) reply.setCookie(askedCookieName, '1', askedCookie);
    return reply.redirect(pageBefore(returnTo), 303);
  }
  const { max_age: maxAge, prompt, ui_locales: wishedLocales } = request.query;
  const locales = localesIn(wishedLocales);
  const configuration = await provider.configuration();
  const codeVerifier = client.randomPKCECodeVerifier();
  const previous = request.caller?.auth;
  const transaction = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier,
    returnTo,
    ...(previous ? { replaces: { userId: previous.user.id, signInId: previous.signInId } } : {}),
    ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
  };
  await transactionCookie.set(request, reply, transaction);
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackAddress(publicOrigin),
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state: transaction.state,
    nonce: transaction.nonce,
    // Asked for in any case: then PingOne has to say when the person proved who they are (OpenID Connect Core section 2).
    max_age: maxAge ?? String(lifetimes.overallSeconds),
    ...(prompt === undefined ? {} : { prompt }),
    ...(locales === '' ? {} : { ui_locales: locales }),
  });
  return reply.redirect(address.href, 303);
}

const maxLocales = 5;

/** Of what the browser sends, the language tags (BCP 47), as OpenID Connect wants them. A wrong one is no reason not to sign in. */
function localesIn(wished: string | string[] = ''): string {
  return [wished]
    .flat()
    .flatMap((each) => each.split(' '))
    .filter((tag) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag))
    .slice(0, maxLocales)
    .join(' ');
}

export function callbackAddress(publicOrigin: string): string {
  return `${publicOrigin}/auth/callback`;
}
