import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { Ceremony } from '../../src/session/ceremony-repository.ts';
import type { AuthContext } from '../../src/session/session-record.ts';
import type { NewSession, RevokedSession, StepUpResult } from '../../src/session/session-repository.ts';
import type { Repositories } from '../../src/store/repositories.ts';
import { StoreUnavailableError } from '../../src/store/store-unavailable-error.ts';
import { interleave, pick, seeded } from './schedule.ts';
import { again, deviceAuthentication, evidence, newSession, pairing, signIn } from './store-kit.ts';

export interface RaceOptions {
  /** Several that share one store stand for several processes. */
  replicas: readonly Repositories[];
  /** The same store, with an idle time of 60 ms. */
  shortIdle: readonly Repositories[];
  /** Breaks the connections of all replicas, where there are any. */
  dropConnections?: () => Promise<unknown>;
}

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Many at a time, but not all: a store answers only so many by the deadline. */
async function forEachSeed(count: number, play: (seed: number) => Promise<void>): Promise<void> {
  const waiting = seeds(count);
  const worker = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) await play(seed);
  };
  await Promise.all([1, 2, 3, 4].map(worker));
}

export function describeRaces(name: string, options: RaceOptions): void {
  vi.setConfig({ testTimeout: 30_000 });
  describe(name, () => {
    test('300 ways to end a session while it is used: none is revived, and each ends once', async () => {
      await forEachSeed(300, (seed) => endWhileUsed(seed, options));
    });
    test('200 ways to raise a session at once: none is lost, none raised twice by one ceremony', async () => {
      await forEachSeed(200, (seed) => raiseAtOnce(seed, options));
    });
    test('200 ways for a sign-in to meet a logout at the OpenID Provider: no session is left', async () => {
      await forEachSeed(200, (seed) => arriveDuringLogout(seed, options));
    });
    test('100 ways to be active about when the idle time ends: what has ended stays so', async () => {
      await forEachSeed(100, (seed) => useAboutTheEnd(seed, options));
    });
    test('100 ways to claim and finish a ceremony at once: one gets it', async () => {
      await forEachSeed(100, (seed) => claimAtOnce(seed, options));
    });
    if (!options.dropConnections) return;
    test('30 ways to lose the answers: whoever asks again finds one session, raised once', async () => {
      for (const seed of seeds(30)) await loseAnswers(seed, options);
    });
  });
}

interface Scene {
  session: NewSession;
  auth: AuthContext;
  ceremonies: readonly Ceremony[];
  random: () => number;
  any(): Repositories;
}

async function sceneOf(seed: number, replicas: readonly Repositories[]): Promise<Scene> {
  const random = seeded(seed);
  const any = () => pick(random, replicas);
  const session = newSession();
  const auth = await signIn(any(), session);
  const ceremonies = [deviceAuthentication(), deviceAuthentication()];
  for (const ceremony of ceremonies) await any().ceremonies.open(auth, ceremony);
  return { session, auth, ceremonies, random, any };
}

/** All that a request may do to a session; which process takes it is decided when the schedule is drawn. */
function usesOf({ auth, ceremonies, any }: Scene): (() => Promise<unknown>)[] {
  const raise = ceremonies.map((ceremony) => {
    const replica = any();
    return () => replica.sessions.stepUp(auth, evidence(ceremony));
  });
  const touch = [1, 2, 3].map(() => {
    const replica = any();
    return () => replica.sessions.read(auth.sessionId, { touchAfterMs: 0 });
  });
  const opener = any();
  return [...raise, ...touch, () => opener.ceremonies.open(auth, pairing())];
}

function endsOf({ auth, session, any }: Scene): (() => Promise<RevokedSession[]>)[] {
  const [signOut, everywhere, provider, subject] = [any(), any(), any(), any()];
  const logout = { ...(session.sid ? { sid: session.sid } : {}), subject: session.subject, at: 2000 };
  return [
    async () =>
      [await signOut.sessions.revoke(auth.user.id, auth.signInId)].filter((one) => one !== undefined),
    () => everywhere.sessions.revokeAll(auth.user.id),
    () => provider.sessions.revokeByProvider(logout),
    () => subject.sessions.revokeByProvider({ subject: session.subject, at: 2000 }),
  ];
}

async function endWhileUsed(seed: number, { replicas }: RaceOptions): Promise<void> {
  const scene = await sceneOf(seed, replicas);
  const { auth, random, ceremonies } = scene;
  const raised: StepUpResult[] = [];
  const ended: RevokedSession[] = [];
  const uses = usesOf(scene).map((use, index) => async () => {
    const result = await use();
    // The first two are the step-ups.
    if (index < 2 && isStepUp(result)) raised.push(result);
  });
  const ends = endsOf(scene)
    .filter(() => random() < 0.6)
    .concat(endsOf(scene).slice(0, 1))
    .map((end) => async () => void ended.push(...(await end())));
  await interleave(random, [...uses, ...ends]);
  expect(ended, `seed ${seed}`).toMatchObject([{ signInId: auth.signInId, userId: auth.user.id }]);
  const completed = raised.filter(({ outcome }) => outcome === 'raised').length;
  const open = ended[0]?.openCeremonies.filter(({ kind }) => kind === 'device-authentication') ?? [];
  expect(completed + open.length, `seed ${seed}: each is completed or canceled`).toBe(ceremonies.length);
  await expectGone(scene, raised);
}

async function expectGone({ auth, ceremonies, any }: Scene, raised: readonly StepUpResult[]): Promise<void> {
  const ids = [
    auth.sessionId,
    ...raised.flatMap((result) => ('auth' in result ? [result.auth.sessionId] : [])),
  ];
  for (const id of ids) expect(await any().sessions.read(id, { touchAfterMs: 0 })).toBeUndefined();
  expect(await any().sessions.listOf(auth.user.id)).toEqual([]);
  expect(await any().ceremonies.open(auth, pairing())).toBe('session_ended');
  for (const ceremony of ceremonies) {
    expect(await any().sessions.stepUp(auth, evidence(ceremony))).toEqual({ outcome: 'session_ended' });
  }
}

async function raiseAtOnce(seed: number, { replicas }: RaceOptions): Promise<void> {
  const scene = await sceneOf(seed, replicas);
  const { auth, random, ceremonies, any } = scene;
  const attempts = [...ceremonies, ...ceremonies, ...ceremonies].map((ceremony) => {
    const replica = any();
    return () => replica.sessions.stepUp(auth, evidence(ceremony));
  });
  const results = await interleave(random, attempts);
  const outcomes = results.map(({ outcome }) => outcome).sort();
  const [one] = results.flatMap((result) => (result.outcome === 'raised' ? [result.auth] : []));
  expect(outcomes, `seed ${seed}`).toEqual([
    ...Array.from({ length: 3 }, () => 'ceremony_over'),
    'raised',
    ...Array.from({ length: 2 }, () => 'repeated'),
  ]);
  for (const result of results) if ('auth' in result) expect(result.auth.sessionId).toBe(one?.sessionId);
  expect(await any().sessions.read(one?.sessionId ?? '')).toMatchObject({ level: 2, stepUp: one?.stepUp });
  expect(await any().sessions.read(auth.sessionId)).toMatchObject({ level: 1, superseded: true });
}

async function arriveDuringLogout(seed: number, { replicas }: RaceOptions): Promise<void> {
  const random = seeded(seed);
  const any = () => pick(random, replicas);
  const arriving = newSession({ issuedAt: 1000 });
  const { sid: _sid, ...withoutSid } = again(arriving, { issuedAt: 1000 });
  const others = [again(arriving, { issuedAt: 1000 }), withoutSid];
  const logout = { subject: arriving.subject, at: 1000 };
  const creations = [arriving, ...others].map((session) => {
    const replica = any();
    return async () => void (await replica.sessions.create(randomUUID(), session));
  });
  const [first, second] = [any(), any()];
  await interleave(random, [
    ...creations,
    async () => void (await first.sessions.revokeByProvider(logout)),
    async () => void (await second.sessions.revokeByProvider({ ...logout, sid: arriving.sid ?? '' })),
  ]);
  expect(await any().sessions.listOf(arriving.user.id), `seed ${seed}`).toEqual([]);
}

async function useAboutTheEnd(seed: number, { shortIdle }: RaceOptions): Promise<void> {
  const scene = await sceneOf(seed, shortIdle);
  const { auth, random, any } = scene;
  await sleep(50 + random() * 15);
  const results = await interleave(random, usesOf(scene));
  const raised = results.filter(isStepUp).filter((result) => 'auth' in result);
  const isAlive = (await any().sessions.listOf(auth.user.id)).length > 0;
  if (isAlive) return;
  // Nothing that came after its end was told that it is still there.
  await expectGone(scene, raised);
}

async function claimAtOnce(seed: number, { replicas }: RaceOptions): Promise<void> {
  const { auth, random, ceremonies, any } = await sceneOf(seed, replicas);
  const ceremony = pick(random, ceremonies);
  const leases = ['a', 'b', 'c', 'd'];
  const claims = leases.map((lease) => {
    const replica = any();
    return () => replica.ceremonies.claim(auth, ceremony, lease, 10_000);
  });
  const outcomes = (await interleave(random, claims)).map(({ outcome }) => outcome);
  expect(
    outcomes.filter((outcome) => outcome === 'claimed'),
    `seed ${seed}`,
  ).toHaveLength(1);
  const finishes = leases.map((_lease, index) => {
    const { ceremonies: repository } = any();
    return () => (index % 2 ? repository.consume(auth, ceremony) : repository.close(auth, ceremony));
  });
  const finished = await interleave(random, finishes);
  expect(finished.filter(Boolean), `seed ${seed}`).toHaveLength(1);
}

/** A person who goes on after each failure, on connections that break. */
async function loseAnswers(seed: number, { replicas, dropConnections }: RaceOptions): Promise<void> {
  const scene = await sceneOf(seed, replicas);
  const { auth, random, any } = scene;
  const [ceremony = deviceAuthentication()] = scene.ceremonies;
  const raise = () => retried(() => any().sessions.stepUp(auth, evidence(ceremony)));
  const drop = async () => void (await dropConnections?.());
  const results = (await interleave<unknown>(random, [raise, drop, raise, drop])).filter(isStepUp);
  const ids = results.flatMap((result) => ('auth' in result ? [result.auth.sessionId] : []));
  expect(new Set(ids).size, `seed ${seed}`).toBe(1);
  expect(ids).toHaveLength(2);
  const listed = await retried(() => any().sessions.listOf(auth.user.id));
  expect(listed).toMatchObject([{ level: 2, stepUp: evidence(ceremony) }]);
  const end = () => retried(() => any().sessions.revoke(auth.user.id, auth.signInId));
  await interleave<unknown>(random, [end, drop, raise]);
  for (const id of [auth.sessionId, ...ids]) {
    expect(await retried(() => any().sessions.read(id)), `seed ${seed}`).toBeUndefined();
  }
}

async function retried<T>(operation: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await operation();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      await sleep(1);
    }
  }
}

function isStepUp(value: unknown): value is StepUpResult {
  const outcomes = ['raised', 'repeated', 'ceremony_over', 'session_ended'];
  return (
    typeof value === 'object' && value !== null && 'outcome' in value && outcomes.includes(`${value.outcome}`)
  );
}
