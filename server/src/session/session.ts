import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { User } from 'shared';
import { ProblemError } from '../http/problem.ts';
import type { CeremonyOwner } from '../mfa/ceremonies.ts';
import { describeBrowser } from './describe-browser.ts';
import { presentedSessionId } from './presented-session-id.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './sign-ins.ts';
import { ageSeconds, type SignedIn } from './signed-in.ts';

/** The session's content, or undefined where nobody is signed in or the session is over its time. */
export function signedInOf(request: FastifyRequest): SignedIn | undefined {
  const { signedIn } = request.session;
  return signedIn && ageSeconds(signedIn.expiresAt) < 0 ? signedIn : undefined;
}

/** @throws {ProblemError} `signed_out` */
export function requireSignedIn(request: FastifyRequest): SignedIn {
  const signedIn = signedInOf(request);
  if (!signedIn) throw new ProblemError('signed_out');
  return signedIn;
}

/** The session and its user, as a ceremony is bound to them. */
export function ownerOf(request: FastifyRequest): CeremonyOwner {
  const { lineage, user } = requireSignedIn(request);
  return { lineage, userId: user.id };
}

export interface NewSignIn extends Pick<SignIn, 'subject' | 'sid'> {
  user: User;
  /** When PingOne said so, in seconds since 1970. */
  issuedAt: number;
  /** When the person proved who they are, where PingOne says so. */
  authenticatedAt?: Date;
}

/**
 * Starts a session at level 1 under a new id; the one that the browser had before is ended.
 * @returns its lineage; none where PingOne has ended its own session in the meantime
 */
export async function startSession(
  request: FastifyRequest,
  { signIns, lifetimes }: Sessions,
  { user, authenticatedAt, issuedAt, ...signIn }: NewSignIn,
): Promise<string | undefined> {
  const now = Date.now();
  const lineage = randomUUID();
  const signedInAt = new Date(now).toISOString();
  const browser = describeBrowser(request.headers['user-agent']);
  const begun = { ...signIn, ...browser, lineage, userId: user.id, level: 1, signedInAt } as const;
  if (!(await signIns.begin(begun, issuedAt))) return undefined;
  await request.session.regenerate();
  request.session.signedIn = {
    lineage,
    user,
    level: 1,
    signedInAt,
    ...(authenticatedAt ? { authenticatedAt: authenticatedAt.toISOString() } : {}),
    expiresAt: new Date(now + lifetimes.overallSeconds * 1000).toISOString(),
  };
  await request.session.save();
  return lineage;
}

/**
 * Ends what this sign-in began, at once and also for requests that are still in flight. Where a step-up has just
 * replaced the id that the browser sent, the session under the new one ends.
 */
export async function endSession(request: FastifyRequest, { store, signIns }: Sessions): Promise<void> {
  const id = presentedSessionId(request);
  const lineage = id && (await store.lineageOf(id));
  if (!lineage) return;
  await signIns.end(lineage);
  await request.session.destroy();
  request.log.info({ event: 'session.ended' }, 'session ended');
}
