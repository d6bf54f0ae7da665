import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  again,
  deviceAuthentication,
  idleSeconds,
  idleTimeOver,
  newSession,
  type OpenRepositories,
  pairing,
  signIn,
} from './store-kit.ts';

export function ceremonyContract(open: OpenRepositories): void {
  detailsContract(open);
  stateContract(open);
  claimContract(open);
}

function detailsContract(open: OpenRepositories): void {
  test('a sign-in is told what it has open, with what that was opened with, and nobody else is', async () => {
    const repositories = await open();
    const { ceremonies } = repositories;
    const session = newSession();
    const auth = await signIn(repositories, session);
    const [first, second, mfa] = [pairing(), pairing(), deviceAuthentication()];
    await ceremonies.open(auth, first, 'the first\none');
    await ceremonies.open(auth, second, 'the second one');
    await ceremonies.open(auth, mfa);
    await ceremonies.claim(auth, second, 'lease', 5000);
    const listed = await ceremonies.listOpen(auth);
    expect(listed).toHaveLength(3);
    expect(listed).toEqual(
      expect.arrayContaining([
        { ceremony: first, details: 'the first\none' },
        { ceremony: second, details: 'the second one' },
        { ceremony: mfa },
      ]),
    );
    expect(await ceremonies.listOpen(await signIn(repositories, again(session)))).toEqual([]);
    expect(await ceremonies.listOpen(await signIn(repositories))).toEqual([]);
    const revoked = await repositories.sessions.revoke(auth.user.id, auth.signInId);
    expect(revoked?.openCeremonies).toHaveLength(3);
    expect(await ceremonies.listOpen(auth)).toEqual([]);
  });

  test('what is finished is not open, and is opened again without what it had', async () => {
    const repositories = await open();
    const { ceremonies } = repositories;
    const auth = await signIn(repositories);
    const [consumed, closed] = [pairing(), pairing()];
    for (const ceremony of [consumed, closed]) await ceremonies.open(auth, ceremony, 'details');
    await ceremonies.consume(auth, consumed);
    await ceremonies.close(auth, closed);
    expect(await ceremonies.listOpen(auth)).toEqual([]);
    await ceremonies.open(auth, closed);
    expect(await ceremonies.listOpen(auth)).toEqual([{ ceremony: closed }]);
  });
}

function stateContract(open: OpenRepositories): void {
  test('a ceremony is open for the sign-in that started it, and foreign to others', async () => {
    const repositories = await open();
    const session = newSession();
    const [auth, sameUser] = [
      await signIn(repositories, session),
      await signIn(repositories, again(session)),
    ];
    const stranger = await signIn(repositories);
    const ceremony = pairing();
    expect(await repositories.ceremonies.open(auth, ceremony)).toBe('opened');
    expect(await repositories.ceremonies.find(auth, ceremony)).toBe('open');
    for (const other of [sameUser, stranger]) {
      expect(await repositories.ceremonies.find(other, ceremony)).toBe('foreign');
      expect(await repositories.ceremonies.claim(other, ceremony, 'mine', 1000)).toEqual({
        outcome: 'foreign',
      });
      expect(await repositories.ceremonies.consume(other, ceremony)).toBe(false);
      expect(await repositories.ceremonies.close(other, ceremony)).toBe(false);
    }
    expect(await repositories.ceremonies.find(auth, ceremony)).toBe('open');
  });

  test('a ceremony that was never there, or is of the other kind, is unknown', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    await repositories.ceremonies.open(auth, pairing('same-id'));
    for (const ceremony of [pairing(), deviceAuthentication('same-id')]) {
      expect(await repositories.ceremonies.find(auth, ceremony)).toBe('unknown');
      expect(await repositories.ceremonies.claim(auth, ceremony, 'x', 1000)).toEqual({ outcome: 'unknown' });
      expect(await repositories.ceremonies.consume(auth, ceremony)).toBe(false);
    }
  });

  test('of several that complete or close a ceremony, one does', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const [consumed, closed] = [pairing(), pairing()];
    for (const ceremony of [consumed, closed]) await repositories.ceremonies.open(auth, ceremony);
    const { ceremonies } = repositories;
    const answers = await Promise.all([
      ceremonies.consume(auth, consumed),
      ceremonies.consume(auth, consumed),
      ceremonies.close(auth, closed),
      ceremonies.close(auth, closed),
    ]);
    expect(answers.filter(Boolean)).toHaveLength(2);
    expect(await ceremonies.close(auth, consumed)).toBe(false);
    expect(await ceremonies.find(auth, consumed)).toBe('completed');
    expect(await ceremonies.find(auth, closed)).toBe('closed');
    expect(await ceremonies.claim(auth, consumed, 'x', 1000)).toEqual({ outcome: 'completed' });
    expect(await ceremonies.claim(auth, closed, 'x', 1000)).toEqual({ outcome: 'closed' });
  });

  test('nothing is opened or claimed in a session that is over', async () => {
    const repositories = await open({ lifetimes: { idleSeconds } });
    const [revoked, idle] = [await signIn(repositories), await signIn(repositories)];
    const ceremony = pairing();
    await repositories.ceremonies.open(revoked, ceremony);
    await repositories.sessions.revoke(revoked.user.id, revoked.signInId);
    await idleTimeOver();
    for (const auth of [revoked, idle]) {
      expect(await repositories.ceremonies.open(auth, pairing())).toBe('session_ended');
      const claim = await repositories.ceremonies.claim(auth, ceremony, 'x', 1000);
      expect(claim).toEqual({ outcome: 'session_ended' });
    }
    expect(await repositories.ceremonies.find(revoked, ceremony)).toBe('unknown');
  });
}

function claimContract(open: OpenRepositories): void {
  test('S7: of several that claim a ceremony at once one gets it, and the others are told to wait', async () => {
    const repositories = await open();
    const auth = await signIn(repositories);
    const ceremony = pairing();
    await repositories.ceremonies.open(auth, ceremony);
    const claims = await Promise.all(
      ['one', 'two', 'three'].map((lease) => repositories.ceremonies.claim(auth, ceremony, lease, 5000)),
    );
    const claimed = claims.filter(({ outcome }) => outcome === 'claimed');
    expect(claimed).toMatchObject([{ interrupted: false }]);
    const busy = claims.flatMap((claim) => (claim.outcome === 'busy' ? [claim.retryAfterMs] : []));
    expect(busy).toHaveLength(2);
    for (const retryAfterMs of busy) {
      expect(retryAfterMs).toBeGreaterThan(4000);
      expect(retryAfterMs).toBeLessThanOrEqual(5000);
    }
  });

  test('a released ceremony can be claimed again, as if nothing had been', async () => {
    const { ceremonies, ...repositories } = await open();
    const auth = await signIn({ ceremonies, ...repositories });
    const ceremony = pairing();
    await ceremonies.open(auth, ceremony);
    await ceremonies.claim(auth, ceremony, 'first', 5000);
    await ceremonies.release(auth, ceremony, 'not-the-lease');
    expect(await ceremonies.claim(auth, ceremony, 'second', 5000)).toMatchObject({ outcome: 'busy' });
    await ceremonies.release(auth, ceremony, 'first');
    const claim = await ceremonies.claim(auth, ceremony, 'second', 5000);
    expect(claim).toEqual({ outcome: 'claimed', lease: 'second', interrupted: false });
  });

  test('an interrupted ceremony can be claimed again at once, and the next one is told', async () => {
    const repositories = await open();
    const { ceremonies } = repositories;
    const auth = await signIn(repositories);
    const ceremony = pairing();
    await ceremonies.open(auth, ceremony);
    await ceremonies.claim(auth, ceremony, 'first', 1000);
    await ceremonies.interrupt(auth, ceremony, 'not-the-lease');
    expect(await ceremonies.claim(auth, ceremony, 'second', 1000)).toMatchObject({ outcome: 'busy' });
    await ceremonies.interrupt(auth, ceremony, 'first');
    expect(await ceremonies.claim(auth, ceremony, 'second', 1000)).toMatchObject({
      outcome: 'claimed',
      interrupted: true,
    });
    await ceremonies.consume(auth, ceremony);
    await ceremonies.interrupt(auth, ceremony, 'second');
    expect(await ceremonies.find(auth, ceremony)).toBe('completed');
  });

  test('a lease that ran out is told to the next one, and cannot be released any more', async () => {
    const { ceremonies, ...repositories } = await open();
    const auth = await signIn({ ceremonies, ...repositories });
    const ceremony = pairing();
    await ceremonies.open(auth, ceremony);
    await ceremonies.claim(auth, ceremony, 'first', 100);
    await sleep(150);
    const claim = await ceremonies.claim(auth, ceremony, 'second', 5000);
    expect(claim).toEqual({ outcome: 'claimed', lease: 'second', interrupted: true });
    await ceremonies.release(auth, ceremony, 'first');
    expect(await ceremonies.claim(auth, ceremony, 'third', 5000)).toMatchObject({ outcome: 'busy' });
  });

  test('a claimed ceremony can be completed', async () => {
    const { ceremonies, ...repositories } = await open();
    const auth = await signIn({ ceremonies, ...repositories });
    const ceremony = pairing();
    await ceremonies.open(auth, ceremony);
    await ceremonies.claim(auth, ceremony, 'lease', 5000);
    expect(await ceremonies.consume(auth, ceremony)).toBe(true);
    await ceremonies.release(auth, ceremony, 'lease');
    expect(await ceremonies.find(auth, ceremony)).toBe('completed');
  });
}
