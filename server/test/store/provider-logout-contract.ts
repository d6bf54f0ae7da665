import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { NewSession, ProviderLogout } from '../../src/session/session-repository.ts';
import { again, newSession, type OpenRepositories, pairing, signIn } from './store-kit.ts';

export function providerLogoutContract(open: OpenRepositories): void {
  test('the session that began in the ended one of the provider is revoked, and no other', async () => {
    const repositories = await open();
    const session = newSession();
    const auth = await signIn(repositories, session);
    const kept = [await signIn(repositories, again(session)), await signIn(repositories)];
    const ceremony = pairing();
    await repositories.ceremonies.open(auth, ceremony);
    const logout = { ...sidOf(session), subject: session.subject, at: 2000 };
    expect(await repositories.sessions.revokeByProvider(logout)).toEqual([
      { signInId: auth.signInId, userId: session.user.id, openCeremonies: [ceremony] },
    ]);
    expect(await repositories.sessions.read(auth.sessionId)).toBeUndefined();
    for (const { sessionId } of kept) expect(await repositories.sessions.read(sessionId)).toBeDefined();
  });

  test('S6: repeating a logout changes nothing', async () => {
    const repositories = await open();
    const session = newSession();
    await signIn(repositories, session);
    const logout = { ...sidOf(session), at: 2000 };
    expect(await repositories.sessions.revokeByProvider(logout)).toHaveLength(1);
    expect(await repositories.sessions.revokeByProvider(logout)).toEqual([]);
  });

  test('a logout of a subject revokes all sessions that began before it, and no later one', async () => {
    const repositories = await open();
    const session = newSession({ issuedAt: 1000 });
    const later = again(session, { issuedAt: 3000 });
    const ended = [session, again(session), withoutSid(session)];
    for (const one of ended) await signIn(repositories, one);
    const kept = await signIn(repositories, later);
    const revoked = await repositories.sessions.revokeByProvider({ subject: session.subject, at: 2000 });
    expect(revoked).toHaveLength(3);
    expect(await repositories.sessions.listOf(session.user.id)).toMatchObject([{ signInId: kept.signInId }]);
  });

  test('a logout of one session revokes also those that do not say to which they belong', async () => {
    const repositories = await open();
    const session = newSession();
    const auth = await signIn(repositories, withoutSid(session));
    const logout = { ...sidOf(again(session)), subject: session.subject, at: 2000 };
    expect(await repositories.sessions.revokeByProvider(logout)).toMatchObject([{ signInId: auth.signInId }]);
  });

  test('a logout of somebody unknown revokes nothing', async () => {
    const { sessions } = await open();
    expect(await sessions.revokeByProvider({ sid: randomUUID(), subject: randomUUID(), at: 2000 })).toEqual(
      [],
    );
    expect(await sessions.revokeByProvider({ at: 2000 })).toEqual([]);
  });

  const session = () => newSession({ issuedAt: 1000 });
  const refused: [string, (session: NewSession) => ProviderLogout, (session: NewSession) => NewSession][] = [
    ['of its session', (one) => ({ ...sidOf(one), at: 500 }), (one) => one],
    ['of its session and subject', (one) => ({ ...sidOf(one), subject: one.subject, at: 500 }), (one) => one],
    ['of its subject', ({ subject }) => ({ subject, at: 1000 }), (one) => one],
    ['of its subject, where it names no session', ({ subject }) => ({ subject, at: 1000 }), withoutSid],
    [
      'of some session of its subject, where it names none',
      ({ subject }) => ({ sid: randomUUID(), subject, at: 1000 }),
      withoutSid,
    ],
  ];
  test.each(refused)(
    'a sign-in on its way is refused after the logout %s',
    async (_name, logoutOf, asSent) => {
      const repositories = await open();
      const arriving = session();
      await repositories.sessions.revokeByProvider(logoutOf(arriving));
      expect(await repositories.sessions.create(randomUUID(), asSent(arriving))).toBeUndefined();
      expect(await repositories.sessions.listOf(arriving.user.id)).toEqual([]);
      expect(await signIn(repositories)).toBeDefined();
    },
  );

  const accepted: [string, (session: NewSession) => ProviderLogout, (session: NewSession) => NewSession][] = [
    ['of another session', ({ subject }) => ({ sid: randomUUID(), subject, at: 5000 }), (one) => one],
    ['of its subject before it', ({ subject }) => ({ subject, at: 999 }), (one) => one],
    ['of another subject', () => ({ subject: randomUUID(), at: 5000 }), withoutSid],
  ];
  test.each(accepted)('a sign-in is accepted after the logout %s', async (_name, logoutOf, asSent) => {
    const repositories = await open();
    const arriving = session();
    await repositories.sessions.revokeByProvider(logoutOf(arriving));
    expect(await repositories.sessions.create(randomUUID(), asSent(arriving))).toBeDefined();
  });

  test('a logout while the sign-in arrives leaves no session, whichever is first', async () => {
    const repositories = await open();
    for (let round = 0; round < 30; round++) {
      const arriving = session();
      const logout = { ...(round % 2 ? sidOf(arriving) : {}), subject: arriving.subject, at: 1000 };
      await Promise.all([
        repositories.sessions.create(randomUUID(), arriving),
        repositories.sessions.revokeByProvider(logout),
      ]);
      expect(await repositories.sessions.listOf(arriving.user.id)).toEqual([]);
    }
  });
}

function sidOf({ sid }: NewSession): { sid?: string } {
  return sid === undefined ? {} : { sid };
}

function withoutSid({ sid: _sid, ...session }: NewSession): NewSession {
  return session;
}
