import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import { requireSignedIn } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { SignedIn, StepUp } from './signed-in.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The id under which the session goes on after a step-up; the answer carries it to the browser. */
    nextSessionId: string | undefined;
  }
}

/** A stronger session that is written down, and that nobody has been told of yet. */
export interface PreparedStepUp {
  readonly id: string;
  readonly signedIn: SignedIn;
}

/** Writes the stronger session under a new id. Where that fails, nothing has changed. */
export async function prepareStepUp(
  request: FastifyRequest,
  { store }: Sessions,
  stepUp: StepUp,
): Promise<PreparedStepUp> {
  const signedIn: SignedIn = { ...requireSignedIn(request), level: 2, stepUp };
  const id = randomBytes(24).toString('base64url');
  await store.prepare(id, { cookie: request.session.cookie, signedIn });
  return { id, signedIn };
}

export async function discardStepUp({ store }: Sessions, { id }: PreparedStepUp): Promise<void> {
  await store.discard(id);
}

/**
 * Puts the stronger session in the place of the one that the browser has. Where that one was ended or has been idle for
 * too long meanwhile, nothing comes back to life.
 * @throws {ProblemError} `signed_out`; `ceremony_expired` where another step-up was first
 */
export async function completeStepUp(
  request: FastifyRequest,
  sessions: Sessions,
  prepared: PreparedStepUp,
): Promise<void> {
  const { store, signIns } = sessions;
  const { lineage } = prepared.signedIn;
  const isFirst = await store.end(request.session.sessionId);
  const isLive = await signIns.isLive(lineage);
  if (!isFirst || !isLive) {
    await discardStepUp(sessions, prepared);
    throw new ProblemError(isLive ? 'ceremony_expired' : 'signed_out');
  }
  request.nextSessionId = prepared.id;
  await describeStepUp(request, sessions, prepared);
}

/** What the list of sessions shows, and the idle time: a session is no weaker where they cannot be written. */
async function describeStepUp(
  request: FastifyRequest,
  { signIns }: Sessions,
  { signedIn: { lineage, stepUp } }: PreparedStepUp,
): Promise<void> {
  const { amr = [], withoutDevice = false } = stepUp ?? {};
  request.log.info({ event: 'session.stepped_up', amr, withoutDevice }, 'session stepped up');
  try {
    await signIns.raise(lineage, withoutDevice);
    await signIns.activity.extend(lineage);
  } catch (error) {
    request.log.warn({ event: 'session.not_described', err: error }, 'the list of sessions is behind');
  }
}
