import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { maxSessionsPerPerson } from '../../src/session/session-repository.ts';
import {
  again,
  deviceAuthentication,
  evidence,
  idleSeconds,
  idleTimeOver,
  newSession,
  type OpenRepositories,
  pairing,
  signIn,
  stepUp,
} from './store-kit.ts';

export function sessionContract(open: OpenRepositories): void {
  readContract(open);
  stepUpContract(open);
  revokeContract(open);
  listContract(open);
}

function readContract(open: OpenRepositories): void {
  test('a session is read as it was created', async () => {
    const { sessions } = await open();
    const session = newSession({ system: 'macOS', authenticatedAt: '2026-01-01T00:00:00.000Z' });
    const signInId = randomUUID();
    const created = await sessions.create(signInId, session);
    expect(created?.revoked).toEqual([]);
    expect(created?.auth).toMatchObject({ ...session, signInId, level: 1 });
    expect(await sessions.read(created?.auth.sessionId ?? '')).toEqual(created?.auth);
  });

  test('a session ends with its lifetime, whatever happens in it', async () => {
    const { sessions } = await open({ lifetimes: { overallSeconds: 0.4 } });
    const created = await sessions.create(randomUUID(), newSession());
    const { sessionId = '', signedInAt = '', expiresAt = '' } = created?.auth ?? {};
    expect(Date.parse(expiresAt) - Date.parse(signedInAt)).toBe(400);
    await sleep(250);
    expect(await sessions.read(sessionId, { touchAfterMs: 0 })).toBeDefined();
    await sleep(200);
    expect(await sessions.read(sessionId, { touchAfterMs: 0 })).toBeUndefined();
  });

  test('an id that is malformed, unknown, or of another sign-in is no session', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const [person, , secret] = auth.sessionId.split('.');
    const ids = ['', 'x', `${auth.sessionId}x`, `${person}.${randomUUID()}.${secret}`];
    ids.push(`${person}.${auth.signInId}.${'A'.repeat(32)}`);
    for (const id of ids) expect(await repositories.sessions.read(id)).toBeUndefined();
  });

  test('a session ends when its idle time is over, and reading alone does not extend it', async () => {
    const repositories = await open({ lifetimes: { idleSeconds } });
    const auth = await signIn(repositories);
    expect(await repositories.sessions.read(auth.sessionId)).toBeDefined();
    await idleTimeOver();
    expect(await repositories.sessions.read(auth.sessionId, { touchAfterMs: 0 })).toBeUndefined();
    expect(await repositories.sessions.listOf(auth.user.id)).toEqual([]);
    expect(await repositories.sessions.revoke(auth.user.id, auth.signInId)).toBeUndefined();
  });

  test('activity extends the idle time', async () => {
    const repositories = await open({ lifetimes: { idleSeconds: 0.6 } });
    const auth = await signIn(repositories);
    let lastActiveAt = auth.lastActiveAt;
    for (let round = 0; round < 3; round++) {
      await sleep(300);
      const read = await repositories.sessions.read(auth.sessionId, { touchAfterMs: 100 });
      expect(Date.parse(read?.lastActiveAt ?? '')).toBeGreaterThan(Date.parse(lastActiveAt));
      lastActiveAt = read?.lastActiveAt ?? '';
    }
  });

  test('activity counts only where the last one is long enough ago', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    await sleep(20);
    const early = await repositories.sessions.read(auth.sessionId, { touchAfterMs: 60_000 });
    expect(early?.lastActiveAt).toBe(auth.lastActiveAt);
    const late = await repositories.sessions.read(auth.sessionId, { touchAfterMs: 10 });
    expect(late?.lastActiveAt).not.toBe(auth.lastActiveAt);
    expect((await repositories.sessions.listOf(auth.user.id))[0]?.lastActiveAt).toBe(late?.lastActiveAt);
  });

  test('S16: a person has at most 20 sessions, and the oldest ends', async () => {
    const repositories = await open();
    const session = newSession();
    const auths = [await signIn(repositories, session)];
    const [oldest] = auths;
    if (!oldest) throw new Error('No session');
    const ceremony = pairing();
    await repositories.ceremonies.open(oldest, ceremony);
    for (let count = 1; count < maxSessionsPerPerson; count++) {
      auths.push(await signIn(repositories, again(session)));
    }
    const other = await signIn(repositories);
    const latest = await repositories.sessions.create(randomUUID(), again(session));
    expect(latest?.revoked).toEqual([
      { signInId: oldest.signInId, userId: session.user.id, openCeremonies: [ceremony] },
    ]);
    expect(await repositories.sessions.read(oldest.sessionId)).toBeUndefined();
    const listed = await repositories.sessions.listOf(session.user.id);
    expect(listed.map(({ signInId }) => signInId)).toEqual([
      latest?.auth.signInId,
      ...auths
        .slice(1)
        .map(({ signInId }) => signInId)
        .reverse(),
    ]);
    expect(await repositories.sessions.read(other.sessionId)).toBeDefined();
  });
}

function stepUpContract(open: OpenRepositories): void {
  test('a step-up gives a new id at level 2, and completes the device authentication', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const ceremony = deviceAuthentication();
    await repositories.ceremonies.open(auth, ceremony);
    const result = await repositories.sessions.stepUp(auth, evidence(ceremony));
    if (result.outcome !== 'raised') throw new Error(result.outcome);
    const { sessionId: _before, lastActiveAt: _then, ...unchanged } = auth;
    expect(result.auth).toMatchObject({ ...unchanged, level: 2, stepUp: evidence(ceremony) });
    expect(result.auth.sessionId).not.toBe(auth.sessionId);
    expect(await repositories.sessions.read(result.auth.sessionId)).toEqual(result.auth);
    expect(await repositories.ceremonies.find(auth, ceremony)).toBe('completed');
    expect(await repositories.sessions.listOf(auth.user.id)).toHaveLength(1);
  });

  test('S4: the id before a step-up stays good at level 1', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    await stepUp(repositories, auth);
    const earlier = await repositories.sessions.read(auth.sessionId);
    expect(earlier).toMatchObject({ level: 1, superseded: true, signInId: auth.signInId });
    expect(earlier).not.toHaveProperty('stepUp');
  });

  test('S4: the id before a step-up is good for a short time only', async () => {
    const repositories = await open({ supersededSeconds: 0.2 });
    const auth = await signIn(repositories);
    const ceremony = deviceAuthentication();
    const raised = await stepUp(repositories, auth, ceremony);
    await sleep(250);
    expect(await repositories.sessions.read(auth.sessionId)).toBeUndefined();
    const repeated = await repositories.sessions.stepUp(auth, evidence(ceremony));
    expect(repeated).toEqual({ outcome: 'session_ended' });
    expect(await repositories.sessions.read(raised.sessionId)).toMatchObject({ level: 2 });
  });

  test('S4: a step-up whose answer was lost gives the very same id again', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const ceremony = deviceAuthentication();
    const raised = await stepUp(repositories, auth, ceremony);
    const superseded = await repositories.sessions.read(auth.sessionId);
    for (const presented of [auth, superseded ?? auth]) {
      const repeated = await repositories.sessions.stepUp(presented, evidence(ceremony));
      expect(repeated).toEqual({ outcome: 'repeated', auth: raised });
    }
    const another = deviceAuthentication();
    await repositories.ceremonies.open(auth, another);
    expect(await repositories.sessions.stepUp(auth, evidence(another))).toEqual({ outcome: 'ceremony_over' });
  });

  test('S5: of two step-ups at once one raises the session', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const ceremonies = [deviceAuthentication(), deviceAuthentication()];
    for (const ceremony of ceremonies) await repositories.ceremonies.open(auth, ceremony);
    const results = await Promise.all(
      ceremonies.map((ceremony) => repositories.sessions.stepUp(auth, evidence(ceremony))),
    );
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['ceremony_over', 'raised']);
  });

  test('a session can be raised once more, and then only the last two ids are good', async () => {
    const repositories = await open();
    const first = await signIn(repositories);
    const second = await stepUp(repositories, first);
    const third = await stepUp(repositories, second);
    expect(await repositories.sessions.read(first.sessionId)).toBeUndefined();
    expect(await repositories.sessions.read(second.sessionId)).toMatchObject({ level: 1, superseded: true });
    expect(await repositories.sessions.read(third.sessionId)).toMatchObject({ level: 2 });
  });

  test('a step-up counts as activity', async () => {
    const repositories = await open({ lifetimes: { idleSeconds: 0.6 } });
    const auth = await signIn(repositories);
    await sleep(400);
    const raised = await stepUp(repositories, auth);
    await sleep(400);
    expect(await repositories.sessions.read(raised.sessionId)).toBeDefined();
  });

  test('no device authentication counts that was not opened, is over, or is of another sign-in', async () => {
    const repositories = await open();
    const session = newSession();
    const [auth, other] = [await signIn(repositories, session), await signIn(repositories, again(session))];
    const [never, canceled, foreign, used] = [1, 2, 3, 4].map(() => deviceAuthentication());
    if (!never || !canceled || !foreign || !used) throw new Error('No ceremonies');
    for (const ceremony of [canceled, used]) await repositories.ceremonies.open(auth, ceremony);
    await repositories.ceremonies.open(other, foreign);
    await repositories.ceremonies.close(auth, canceled);
    await repositories.ceremonies.consume(auth, used);
    for (const ceremony of [never, canceled, foreign, used]) {
      const result = await repositories.sessions.stepUp(auth, evidence(ceremony));
      expect(result).toEqual({ outcome: 'ceremony_over' });
    }
    expect(await repositories.sessions.read(auth.sessionId)).toMatchObject({ level: 1 });
  });

  test('a session that is over cannot be raised, and does not come back', async () => {
    const repositories = await open({ lifetimes: { idleSeconds } });
    const [revoked, idle] = [await signIn(repositories), await signIn(repositories)];
    for (const auth of [revoked, idle]) await repositories.ceremonies.open(auth, deviceAuthentication('one'));
    await repositories.sessions.revoke(revoked.user.id, revoked.signInId);
    await idleTimeOver();
    for (const auth of [revoked, idle]) {
      const result = await repositories.sessions.stepUp(auth, evidence(deviceAuthentication('one')));
      expect(result).toEqual({ outcome: 'session_ended' });
      expect(await repositories.sessions.read(auth.sessionId)).toBeUndefined();
    }
  });
}

function revokeContract(open: OpenRepositories): void {
  test('a revoked session is gone, under both of its ids, and says what was open', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const raised = await stepUp(repositories, auth);
    const [openPairing, closed, consumed] = [pairing(), pairing(), deviceAuthentication()];
    for (const ceremony of [openPairing, closed, consumed])
      await repositories.ceremonies.open(auth, ceremony);
    await repositories.ceremonies.close(auth, closed);
    await repositories.ceremonies.consume(auth, consumed);
    expect(await repositories.sessions.revoke(auth.user.id, auth.signInId)).toEqual({
      signInId: auth.signInId,
      userId: auth.user.id,
      openCeremonies: [openPairing],
    });
    for (const { sessionId } of [auth, raised]) {
      expect(await repositories.sessions.read(sessionId, { touchAfterMs: 0 })).toBeUndefined();
    }
    expect(await repositories.sessions.revoke(auth.user.id, auth.signInId)).toBeUndefined();
    expect(await repositories.sessions.listOf(auth.user.id)).toEqual([]);
  });

  test('nobody revokes the session of another person', async () => {
    const repositories = await open();
    const [auth, other] = [await signIn(repositories), await signIn(repositories)];
    expect(await repositories.sessions.revoke(other.user.id, auth.signInId)).toBeUndefined();
    expect(await repositories.sessions.read(auth.sessionId)).toBeDefined();
  });

  test('all sessions of a person are revoked, except the one given, and no others', async () => {
    const repositories = await open();
    const session = newSession();
    const own = [session, again(session), again(session)];
    const auths = await Promise.all(own.map((one) => signIn(repositories, one)));
    const other = await signIn(repositories);
    const [kept] = auths;
    const revoked = await repositories.sessions.revokeAll(session.user.id, kept?.signInId);
    expect(revoked.map(({ signInId }) => signInId).sort()).toEqual(
      auths
        .slice(1)
        .map(({ signInId }) => signInId)
        .sort(),
    );
    const left = await repositories.sessions.listOf(session.user.id);
    expect(left.map(({ signInId }) => signInId)).toEqual([kept?.signInId]);
    expect(await repositories.sessions.revokeAll(session.user.id)).toHaveLength(1);
    expect(await repositories.sessions.revokeAll(session.user.id)).toEqual([]);
    expect(await repositories.sessions.read(other.sessionId)).toBeDefined();
  });
}

function listContract(open: OpenRepositories): void {
  test("a person's sessions are listed, the latest first, each with its record", async () => {
    const repositories = await open();
    const session = newSession();
    const first = await signIn(repositories, session);
    const second = await stepUp(repositories, await signIn(repositories, again(session)));
    await signIn(repositories);
    const { sessionId: _one, ...firstListed } = first;
    const { sessionId: _two, ...secondListed } = second;
    expect(await repositories.sessions.listOf(session.user.id)).toEqual([secondListed, firstListed]);
    expect(await repositories.sessions.listOf(randomUUID())).toEqual([]);
  });
}
