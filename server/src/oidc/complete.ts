import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as client from 'openid-client';
import type { BackgroundWork } from '../http/background-work.ts';
import { describeBrowser } from '../session/describe-browser.ts';
import type { EndSessions } from '../session/end-sessions.ts';
import { issueSession } from '../session/session-plugin.ts';
import type { AuthContext } from '../session/session-record.ts';
import type { NewSession, SessionRepository } from '../session/session-repository.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { SignInDependencies } from './begin.ts';
import type { OnceRepository } from './once-repository.ts';
import { SignInError } from './sign-in-error.ts';
import type { Transaction, TransactionCookie } from './transaction.ts';
import { userFromClaims } from './user.ts';

const usedStateSeconds = 10 * 60;

/** The claim named by OIDC_USER_ID_CLAIM holds nothing that could be a PingOne user id. */
class MissingUserIdError extends Error {
  readonly code = 'USER_ID_CLAIM_MISSING';
}

export interface CallbackDependencies extends SignInDependencies {
  sessions: SessionRepository;
  endSessions: EndSessions;
  once: OnceRepository;
  background: BackgroundWork;
  userIdClaim: string;
}

/** PingOne's answer: checks that this browser asked for it, and starts a new session at level 1. */
export async function completeSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  dependencies: CallbackDependencies,
) {
  const { transactionCookie, publicOrigin, once } = dependencies;
  const address = new URL(request.url, publicOrigin);
  const state = address.searchParams.get('state') ?? '';
  const transaction = await transactionCookie.read(request, state);
  if (transaction?.state !== state) throw noTransaction(request, transactionCookie);
  if (!(await once.claimOnce('sign-in-state', state, usedStateSeconds))) {
    throw new SignInError('sign_in_expired');
  }
  const session = await authenticate(address, transaction, dependencies, request).catch(
    async (error: unknown) => {
      // The code was not used up: reloading the page works as soon as PingOne can be reached.
      if (wasNeverSent(error)) await once.release('sign-in-state', state);
      else transactionCookie.clear(reply, state);
      throw error;
    },
  );
  transactionCookie.clear(reply, state);
  const auth = await startSession(request, session, transaction, dependencies);
  await issueSession(request, auth);
  const replaces = { userId: auth.user.id, signInId: auth.signInId };
  await transactionCookie.chain(request, reply, state, replaces);
  request.log.info({ event: 'sign_in.completed' }, 'A person signed in.');
  return reply.redirect(transaction.returnTo, 303);
}

/**
 * Starts the new session, then ends the one that it replaces. Where the store fails in between, the browser is told of
 * neither: the person keeps the session that they had, and the new one is revoked as soon as that is possible.
 */
async function startSession(
  request: FastifyRequest,
  session: NewSession,
  { replaces }: Transaction,
  { sessions, endSessions, background }: CallbackDependencies,
): Promise<AuthContext> {
  const signInId = randomUUID();
  try {
    const created = await sessions.create(signInId, session);
    // PingOne has signed the person off while we were being told of the sign-in.
    if (!created) throw new SignInError('sign_in_expired');
    endSessions.oldest(request.log, created.revoked);
    if (replaces) await endSessions.replaced(request.log, replaces.userId, replaces.signInId);
    return created.auth;
  } catch (error) {
    if (error instanceof StoreUnavailableError) {
      background.run(() => revokeUnannounced(sessions, session.user.id, signInId));
    }
    throw error;
  }
}

/** Its creation may still take effect, although no answer came. Where this fails as well, it is idle and ends by itself. */
async function revokeUnannounced(
  sessions: SessionRepository,
  userId: string,
  signInId: string,
): Promise<void> {
  await sessions.revoke(userId, signInId).catch((error: unknown) => {
    if (!(error instanceof StoreUnavailableError)) throw error;
  });
}

/** Too late, or an answer to a sign-in that this browser did not begin: an attempt to sign the person in as somebody else. */
function noTransaction(request: FastifyRequest, transactionCookie: TransactionCookie): SignInError {
  if (!transactionCookie.isThere(request)) return new SignInError('sign_in_expired');
  logSecurityEvent(request.log, 'oidc_state_mismatch');
  return new SignInError('sign_in_mismatch');
}

async function authenticate(
  address: URL,
  transaction: Transaction,
  { provider, userIdClaim }: CallbackDependencies,
  request: FastifyRequest,
): Promise<NewSession> {
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
    ...(authenticatedAt ? { authenticatedAt: authenticatedAt.toISOString() } : {}),
    ...describeBrowser(request.headers['user-agent']),
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
    request.log.warn(
      { event: 'sign_in.userinfo_failed', err: error },
      'The name to greet the person with is not available.',
    );
    return {};
  });
}

const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Whether there was no connection to PingOne, so that it cannot have seen the request. */
function wasNeverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isConnectionError = 'code' in error && notSentCodes.has(String(error.code));
  return isConnectionError || wasNeverSent(error.cause);
}
