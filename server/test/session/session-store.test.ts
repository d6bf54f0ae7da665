import type { Session } from 'fastify';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { defaultLifetimes } from '../../src/session/lifetimes.ts';
import { createSessions } from '../../src/session/sessions.ts';
import { StoreUnavailableError } from '../../src/store/expiring-store.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { watchedStore } from '../../src/store/watched-store.ts';

const memory = new MemoryStore();
afterAll(() => memory.close());
const { store: sessions, signIns } = createSessions(memory, defaultLifetimes);
beforeEach(() => signIns.activity.begin('lineage-1'));

const record: Session = {
  cookie: { originalMaxAge: null },
  signedIn: {
    lineage: 'lineage-1',
    user: { id: 'u', username: 'dana' },
    level: 1,
    signedInAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-01T12:00:00.000Z',
  },
};

const write = (id: string, session: Session) =>
  new Promise<void>((resolve, reject) =>
    sessions.set(id, session, (error) => (error ? reject(error) : resolve())),
  );

const read = (id: string) =>
  new Promise<Session | null | undefined>((resolve, reject) =>
    sessions.get(id, (error, session) => (error ? reject(error) : resolve(session))),
  );

test('what was written is read', async () => {
  await write('one', record);
  expect(await read('one')).toEqual(record);
});

test('a session of nobody is not kept', async () => {
  await write('nobody', { cookie: { originalMaxAge: null } });
  expect(await read('nobody')).toBeUndefined();
});

test('an ended session stays ended, also when a request that was in flight writes it back', async () => {
  await write('two', record);
  expect(await sessions.end('two')).toBe(true);
  await write('two', record);
  expect(await read('two')).toBeUndefined();
});

test('of several that end it, one is told that it did', async () => {
  await write('three', record);
  const ended = await Promise.all([sessions.end('three'), sessions.end('three'), sessions.end('three')]);
  expect(ended.filter(Boolean)).toHaveLength(1);
});

test('a lineage that ended takes with it every session, also one that is written later', async () => {
  const other: Session = record.signedIn
    ? { ...record, signedIn: { ...record.signedIn, lineage: 'lineage-2' } }
    : record;
  await signIns.activity.begin('lineage-2');
  await write('four', other);
  expect(await read('four')).toEqual(other);
  await signIns.end('lineage-2');
  await write('five', other);
  expect(await read('four')).toBeUndefined();
  expect(await read('five')).toBeUndefined();
});

test('an id that a step-up replaced still leads to its lineage', async () => {
  await write('six', record);
  await sessions.end('six');
  expect(await sessions.lineageOf('six')).toBe('lineage-1');
  expect(await sessions.lineageOf('unknown')).toBeUndefined();
});

test('ending what was never there leaves nothing behind', async () => {
  expect(await sessions.end('never')).toBe(false);
  await write('never', record);
  expect(await read('never')).toEqual(record);
});

test('an outage is told as such, not as "signed out"', async () => {
  const down = () => Promise.reject(new Error('connection refused'));
  const away = { get: down, set: down, add: down, replace: down, take: down };
  const awayToo = { include: down, exclude: down, members: down, count: down };
  const { store: broken } = createSessions(watchedStore({ ...away, ...awayToo }), defaultLifetimes);
  const error = await new Promise((resolve) => broken.get('one', resolve));
  expect(error).toBeInstanceOf(StoreUnavailableError);
  await expect(broken.end('one')).rejects.toBeInstanceOf(StoreUnavailableError);
});
