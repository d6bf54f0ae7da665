import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { signedInOf } from '../session/session.ts';
import type { Sessions } from '../session/sessions.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import { parseReturnTo } from './return-to.ts';
import { SignInError } from './sign-in-error.ts';
import type { TransactionCookie } from './transaction.ts';

export interface SignInDependencies {
  provider: OpenIdProvider;
  transactionCookie: TransactionCookie;
  publicOrigin: string;
  sessions: Sessions;
}

export interface SignInQuery {
  return_to?: string;
  max_age?: string;
  prompt?: 'login';
}

/** Sends the browser to PingOne: authorization code flow with S256 PKCE, state and nonce. */
export async function beginSignIn(
  request: FastifyRequest<{ Querystring: SignInQuery }>,
  reply: FastifyReply,
  { provider, transactionCookie, publicOrigin, sessions: { lifetimes } }: SignInDependencies,
) {
  const returnTo = parseReturnTo(request.query.return_to ?? '/', publicOrigin);
  if (returnTo === undefined) throw new SignInError('return_to_invalid');
  const { max_age: maxAge, prompt } = request.query;
  const configuration = await provider.configuration();
  const codeVerifier = client.randomPKCECodeVerifier();
  const previous = signedInOf(request);
  const transaction = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier,
    returnTo,
    ...(previous ? { previousLineage: previous.lineage } : {}),
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
  });
  return reply.redirect(address.href, 303);
}

export function callbackAddress(publicOrigin: string): string {
  return `${publicOrigin}/auth/callback`;
}
