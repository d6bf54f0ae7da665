import { afterAll, expect, test } from 'vitest';
import { Ceremonies } from '../../src/mfa/ceremonies.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';

const clock = { now: 0 };
const store = new MemoryStore(() => clock.now);
afterAll(() => store.close());
const ceremonies = new Ceremonies(store);
const dana = { lineage: 's-dana', userId: 'dana' };

test('open for the session that started it, and for no other', async () => {
  await ceremonies.start('pairing', 'd-1', dana);
  expect(await ceremonies.isOpen('pairing', 'd-1', dana)).toBe(true);
  expect(await ceremonies.isOpen('pairing', 'd-1', { ...dana, lineage: 's-other' })).toBe(false);
  expect(await ceremonies.isOpen('pairing', 'd-1', { ...dana, userId: 'sam' })).toBe(false);
  expect(await ceremonies.isOpen('device-authentication', 'd-1', dana)).toBe(false);
});

test('a stranger cannot close it', async () => {
  await ceremonies.start('pairing', 'd-2', dana);
  expect(await ceremonies.close('pairing', 'd-2', { ...dana, lineage: 's-other' })).toBe(false);
  expect(await ceremonies.isOpen('pairing', 'd-2', dana)).toBe(true);
});

test('of several that close it, one does', async () => {
  await ceremonies.start('device-authentication', 'f-1', dana);
  const closed = await Promise.all(
    [1, 2, 3].map(() => ceremonies.close('device-authentication', 'f-1', dana)),
  );
  expect(closed.filter(Boolean)).toHaveLength(1);
});

test('out of time after ten minutes', async () => {
  await ceremonies.start('pairing', 'd-3', dana);
  clock.now += 10 * 60 * 1000;
  expect(await ceremonies.isOpen('pairing', 'd-3', dana)).toBe(false);
  expect(await ceremonies.close('pairing', 'd-3', dana)).toBe(false);
});

test('what became of it is known: to its owner whether it is open, to others that it is not theirs', async () => {
  const standing = (owner = dana) => ceremonies.standing('pairing', 'd-4', owner);
  expect(await standing()).toBe('unknown');
  await ceremonies.start('pairing', 'd-4', dana);
  expect(await standing()).toBe('open');
  expect(await standing({ ...dana, lineage: 's-other' })).toBe('foreign');
  await ceremonies.close('pairing', 'd-4', dana);
  expect(await standing()).toBe('closed');
  clock.now += 10 * 60 * 1000;
  expect(await standing()).toBe('unknown');
});
