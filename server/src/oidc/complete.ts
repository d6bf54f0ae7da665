import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import { type NewSignIn, startSession } from '../session/session.ts';
import type { ExpiringStore } from '../store/expiring-store.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { SignInDependencies } from './begin.ts';
import { SignInError } from './sign-in-error.ts';
import type { Transaction, TransactionCookie } from './transaction.ts';
import { userFromClaims } from './user.ts';

const usedStateSeconds = 10 * 60;

/** The claim named by OIDC_USER_ID_CLAIM holds nothing that could be a PingOne user id. */
class MissingUserIdError extends Error {
  readonly code = 'USER_ID_CLAIM_MISSING';
}

export interface CallbackDependencies extends SignInDependencies {
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
  const state = address.searchParams.get('state') ?? '';
  const transaction = await transactionCookie.read(request, state);
  if (transaction?.state !== state) throw noTransaction(request, transactionCookie);
  transactionCookie.clear(reply, state);
  await useOnce(transaction, dependencies.store);
  const signIn = await authenticate(address, transaction, dependencies, request);
  if (transaction.previousLineage) await sessions.signIns.end(transaction.previousLineage);
  // PingOne may have signed the person off while we were being told of the sign-in.
  const lineage = await startSession(request, sessions, signIn);
  if (!lineage) throw new SignInError('sign_in_expired');
  await transactionCookie.chain(request, reply, state, lineage);
  request.log.info({ event: 'sign_in.completed' }, 'signed in');
  return reply.redirect(transaction.returnTo, 303);
}

/** Too late, or an answer to a sign-in that this browser did not begin: somebody may be passing off theirs as this person's. */
function noTransaction(request: FastifyRequest, transactionCookie: TransactionCookie): SignInError {
  if (!transactionCookie.isThere(request)) return new SignInError('sign_in_expired');
  logSecurityEvent(request, 'sign_in_of_another_browser');
  return new SignInError('sign_in_mismatch');
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
): Promise<NewSignIn> {
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
  const authenticatedAt = authenticatedAtOf(claims.auth_time);
  return {
    user,
    subject: claims.sub,
    issuedAt: claims.iat,
    ...(typeof claims.sid === 'string' ? { sid: claims.sid } : {}),
    ...(authenticatedAt ? { authenticatedAt } : {}),
  };
}

/** PingOne's own word on when the person proved who they are, where it gives it; never later than now. */
export function authenticatedAtOf(authTime: number | undefined, now = Date.now()): Date | undefined {
  return authTime === undefined ? undefined : new Date(Math.min(authTime * 1000, now));
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
