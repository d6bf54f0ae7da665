import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { User } from 'shared';
import { startSession } from '../session/session.ts';
import type { SessionStore } from '../session/session-store.ts';
import type { ExpiringStore } from '../storage/expiring-store.ts';
import type { SignInDependencies } from './begin.ts';
import { SignInError } from './sign-in-error.ts';
import type { Transaction } from './transaction.ts';
import { userFromClaims } from './user.ts';

const usedStateSeconds = 10 * 60;

/** The claim named by OIDC_USER_ID_CLAIM holds nothing that could be a PingOne user id. */
class MissingUserIdError extends Error {
  readonly code = 'USER_ID_CLAIM_MISSING';
}

export interface CallbackDependencies extends SignInDependencies {
  sessions: SessionStore;
  store: ExpiringStore;
  userIdClaim: string;
}

/** PingOne's answer: checks that this browser asked for it, and starts a new session at level 1. */
export async function completeSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: CallbackDependencies,
) {
  const { transactionCookie, sessions, publicOrigin } = dependencies;
  const address = new URL(request.url, publicOrigin);
  const transaction = await transactionCookie.read(request);
  if (!transaction) throw new SignInError('sign_in_expired');
  if (address.searchParams.get('state') !== transaction.state) throw new SignInError('sign_in_mismatch');
  transactionCookie.clear(reply);
  await useOnce(transaction, dependencies.store);
  const { user, signedInAt } = await authenticate(address, transaction, dependencies, request);
  if (transaction.previousLineage) await sessions.endLineage(transaction.previousLineage);
  await startSession(request, user, signedInAt);
  request.log.info({ event: 'sign_in.completed' }, 'signed in');
  return reply.redirect(transaction.returnTo, 303);
}

async function useOnce({ state }: Transaction, store: ExpiringStore): Promise<void> {
  const isFirst = await store.add(`used-sign-in:${state}`, '1', usedStateSeconds);
  if (!isFirst) throw new SignInError('sign_in_expired');
}

async function authenticate(
  address: URL,
  transaction: Transaction,
  { provider, userIdClaim }: CallbackDependencies,
  request: FastifyRequest,
): Promise<{ user: User; signedInAt: Date }> {
  const configuration = await provider.configuration();
  const tokens = await client.authorizationCodeGrant(configuration, address, {
    expectedState: transaction.state,
    expectedNonce: transaction.nonce,
    pkceCodeVerifier: transaction.codeVerifier,
    idTokenExpected: true,
    ...(transaction.maxAgeSeconds === undefined ? {} : { maxAge: transaction.maxAgeSeconds }),
  });
  const claims = tokens.claims();
  if (!claims) throw new SignInError('sign_in_rejected');
  const hasName = claims.name !== undefined && claims.preferred_username !== undefined;
  const userInfo = hasName ? {} : await readUserInfo(configuration, tokens.access_token, claims.sub, request);
  const user = userFromClaims(claims, userInfo, userIdClaim);
  if (!user) throw new SignInError('sign_in_rejected', new MissingUserIdError());
  return { user, signedInAt: signedInAtOf(claims.auth_time) };
}

/** PingOne's own word on when the person signed in, where it gives it; never later than now. */
export function signedInAtOf(authTime: number | undefined, now = Date.now()): Date {
  return new Date(authTime === undefined ? now : Math.min(authTime * 1000, now));
}

/** Who it is stands in the ID token; userinfo only adds a name to greet with, so a sign-in does not fail for it. */
function readUserInfo(
  configuration: client.Configuration,
  accessToken: string,
  subject: string,
  request: FastifyRequest,
): Promise<Partial<client.UserInfoResponse>> {
  return client.fetchUserInfo(configuration, accessToken, subject).catch((error: unknown) => {
    request.log.warn({ event: 'sign_in.userinfo_failed', err: error }, 'userinfo not available');
    return {};
  });
}
