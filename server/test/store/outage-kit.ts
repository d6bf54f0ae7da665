import { randomUUID } from 'node:crypto';
import { until } from 'e2e/deployment/until';
import { expect } from 'vitest';
import type { Ceremony } from '../../src/session/ceremony-repository.ts';
import type { AuthContext } from '../../src/session/session-record.ts';
import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { deviceAuthentication, evidence, newSession, pairing, signIn } from './store-kit.ts';

/** Room for a busy machine on top of a deadline. */
const marginMs = 400;

/** A session, with a device authentication and a pairing that are open. */
export interface Standing {
  auth: AuthContext;
  mfa: Ceremony;
  pairing: Ceremony;
}

export async function standing(repositories: Repositories, session = newSession()): Promise<Standing> {
  const auth = await signIn(repositories, session);
  const ceremonies = { mfa: deviceAuthentication(), pairing: pairing() };
  for (const ceremony of Object.values(ceremonies)) await repositories.ceremonies.open(auth, ceremony);
  return { auth, ...ceremonies };
}

type Operation = () => Promise<unknown>;

/** What needs memory, and a server that may be written to. */
export function writes(repositories: Repositories, { auth, mfa, pairing: open }: Standing): Operation[] {
  const { sessions, ceremonies, once, messages } = repositories;
  return [
    () => sessions.create(randomUUID(), newSession()),
    () => sessions.read(auth.sessionId, { touchAfterMs: 0 }),
    () => sessions.stepUp(auth, evidence(mfa)),
    () => sessions.revokeByProvider({ sid: randomUUID(), subject: randomUUID(), at: 2000 }),
    () => ceremonies.open(auth, pairing()),
    () => ceremonies.claim(auth, open, 'lease', 1),
    () => ceremonies.consume(auth, open),
    () => ceremonies.close(auth, open),
    () => once.claimOnce('logout-token', randomUUID(), 60),
    () => messages.reserve(auth.user.id),
  ];
}

/** What only frees memory. */
export function removals(repositories: Repositories, { auth }: Standing): Operation[] {
  const { sessions, once } = repositories;
  return [
    () => sessions.revoke(auth.user.id, auth.signInId),
    () => sessions.revokeAll(auth.user.id),
    () => once.release('logout-token', 'a value'),
  ];
}

export function reads(repositories: Repositories, { auth, mfa, pairing: open }: Standing): Operation[] {
  const { sessions, ceremonies } = repositories;
  return [
    () => sessions.read(auth.sessionId),
    () => sessions.listOf(auth.user.id),
    () => ceremonies.listOpen(auth),
    () => ceremonies.find(auth, mfa),
    () => ceremonies.find(auth, open),
  ];
}

/** Each is told of the outage by its deadline. */
export async function expectOutage(operations: readonly Operation[], timeoutMs: number): Promise<void> {
  const startedAt = Date.now();
  const outcomes = await Promise.all(
    operations.map(async (operation) => {
      const outcome = await operation().catch((error: unknown) => error);
      return { outcome, tookMs: Date.now() - startedAt };
    }),
  );
  for (const { outcome, tookMs } of outcomes) {
    expect(outcome).toBeInstanceOf(StoreUnavailableError);
    expect(tookMs).toBeLessThan(timeoutMs + marginMs);
  }
}

/** Whoever uses the repositories need do nothing. */
export async function backByItself(repositories: Repositories): Promise<void> {
  const works = () => repositories.once.claimOnce('sign-in-state', randomUUID(), 60);
  await until(() => works().catch(() => false));
}

/**
 * The person goes on as if nothing had been: whatever became of the step-up that was tried in the outage, it happens
 * once, and the session is neither lost nor doubled.
 */
export async function expectGoesOn(repositories: Repositories, { auth, mfa }: Standing): Promise<void> {
  const { sessions } = repositories;
  expect(await sessions.read(auth.sessionId)).toBeDefined();
  const result = await sessions.stepUp(auth, evidence(mfa));
  if (!('auth' in result)) throw new Error(`The step-up was told ${result.outcome}`);
  expect(await sessions.stepUp(auth, evidence(mfa))).toEqual({ outcome: 'repeated', auth: result.auth });
  expect(await sessions.read(result.auth.sessionId)).toMatchObject({ level: 2, stepUp: evidence(mfa) });
  expect(await sessions.listOf(auth.user.id)).toMatchObject([{ signInId: auth.signInId, level: 2 }]);
  expect(await sessions.revoke(auth.user.id, auth.signInId)).toBeDefined();
  expect(await sessions.read(result.auth.sessionId)).toBeUndefined();
}
