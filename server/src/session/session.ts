import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { User } from 'shared';
import type { CeremonyOwner } from '../ceremonies/ceremonies.ts';
import { ProblemError } from '../problem.ts';
import { describeBrowser } from './describe-browser.ts';
import { presentedSessionId } from './presented-session-id.ts';
import type { Sessions } from './sessions.ts';
import type { SignIn } from './sign-ins.ts';
import { ageSeconds, type SignedIn, type StepUp } from './signed-in.ts';

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
  /** When the person proved who they are, where PingOne says so. */
  authenticatedAt?: Date;
}

/**
 * Starts a session at level 1 under a new id; the one that the browser had before is ended.
 * @returns whether there is one now: not where PingOne has ended its own session in the meantime
 */
export async function startSession(
  request: FastifyRequest,
  { signIns, lifetimes }: Sessions,
  { user, authenticatedAt, ...signIn }: NewSignIn,
): Promise<boolean> {
  const now = Date.now();
  const lineage = randomUUID();
  const signedInAt = new Date(now).toISOString();
  const browser = describeBrowser(request.headers['user-agent']);
  const begun = { ...signIn, ...browser, lineage, userId: user.id, level: 1, signedInAt } as const;
  if (!(await signIns.begin(begun))) return false;
  await write(request, {
    lineage,
    user,
    level: 1,
    signedInAt,
    ...(authenticatedAt ? { authenticatedAt: authenticatedAt.toISOString() } : {}),
    expiresAt: new Date(now + lifetimes.overallSeconds * 1000).toISOString(),
  });
  return true;
}

/**
 * Raises the session to level 2 under a new id. Where the session was ended meanwhile, nothing comes back to life.
 * @throws {ProblemError} `signed_out`
 */
export async function stepUpSession(
  request: FastifyRequest,
  { store, signIns }: Sessions,
  stepUp: StepUp,
): Promise<SignedIn> {
  const signedIn = requireSignedIn(request);
  const wasLive = await store.end(request.session.sessionId);
  if (!wasLive) throw new ProblemError('signed_out');
  const stronger: SignedIn = { ...signedIn, level: 2, stepUp };
  await write(request, stronger);
  const { amr, withoutDevice = false } = stepUp;
  await signIns.raise(signedIn.lineage, withoutDevice);
  await signIns.activity.extend(signedIn.lineage);
  request.log.info({ event: 'session.stepped_up', amr, withoutDevice }, 'session stepped up');
  return stronger;
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

async function write(request: FastifyRequest, signedIn: SignedIn): Promise<void> {
  await request.session.regenerate();
  request.session.signedIn = signedIn;
  await request.session.save();
}
