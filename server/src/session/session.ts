import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { User } from 'shared';
import type { CeremonyOwner } from '../ceremonies/ceremonies.ts';
import { ProblemError } from '../problem.ts';
import { presentedSessionId } from './presented-session-id.ts';
import type { SessionStore } from './session-store.ts';
import { ageSeconds, maxSessionSeconds, type SignedIn, type StepUp } from './signed-in.ts';

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

/**
 * Starts a session at level 1 under a new id; the one that the browser had before is ended.
 * @param signedInAt when the person proved who they are; with single sign-on that may be a while ago
 */
export async function startSession(request: FastifyRequest, user: User, signedInAt: Date): Promise<void> {
  await write(request, {
    lineage: randomUUID(),
    user,
    level: 1,
    signedInAt: signedInAt.toISOString(),
    expiresAt: new Date(Date.now() + maxSessionSeconds * 1000).toISOString(),
  });
}

/**
 * Raises the session to level 2 under a new id. Where the session was ended meanwhile, nothing comes back to life.
 * @throws {ProblemError} `signed_out`
 */
export async function stepUpSession(
  request: FastifyRequest,
  sessions: SessionStore,
  stepUp: StepUp,
): Promise<SignedIn> {
  const signedIn = requireSignedIn(request);
  const wasLive = await sessions.end(request.session.sessionId);
  if (!wasLive) throw new ProblemError('signed_out');
  const stronger: SignedIn = { ...signedIn, level: 2, stepUp };
  await write(request, stronger);
  request.log.info({ event: 'session.stepped_up', amr: stepUp.amr }, 'session stepped up');
  return stronger;
}

/**
 * Ends what this sign-in began, at once and also for requests that are still in flight. Where a step-up has just
 * replaced the id that the browser sent, the session under the new one ends.
 */
export async function endSession(request: FastifyRequest, sessions: SessionStore): Promise<void> {
  const id = presentedSessionId(request);
  const lineage = id && (await sessions.lineageOf(id));
  if (!lineage) return;
  await sessions.endLineage(lineage);
  await request.session.destroy();
  request.log.info({ event: 'session.ended' }, 'session ended');
}

async function write(request: FastifyRequest, signedIn: SignedIn): Promise<void> {
  await request.session.regenerate();
  request.session.signedIn = signedIn;
  await request.session.save();
}
