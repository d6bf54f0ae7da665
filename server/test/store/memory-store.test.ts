import { afterEach, expect, test } from 'vitest';
import { MemoryStore } from '../../src/store/memory-store.ts';

const clock = { now: 0 };
const store = new MemoryStore(() => clock.now);
afterEach(() => store.close());

test('an entry is there until its time is over', async () => {
  await store.set('a', 'one', 10);
  clock.now += 9_999;
  expect(await store.get('a')).toBe('one');
  clock.now += 1;
  expect(await store.get('a')).toBeUndefined();
  expect(await store.take('a')).toBeUndefined();
});

test('of several that add the same key, one does', async () => {
  const added = await Promise.all(['x', 'y', 'z'].map((value) => store.add('b', value, 10)));
  expect(added).toEqual([true, false, false]);
  expect(await store.get('b')).toBe('x');
});

test('a key may be added again when its time is over', async () => {
  await store.add('c', 'old', 10);
  clock.now += 10_000;
  expect(await store.add('c', 'new', 10)).toBe(true);
});

test('of several that take the same key, one gets it', async () => {
  await store.set('d', 'it', 10);
  const taken = await Promise.all([store.take('d'), store.take('d')]);
  expect(taken).toEqual(['it', undefined]);
});

test('a set holds each member once, and is gone with its time', async () => {
  await store.include('e', 'one', 10);
  clock.now += 5_000;
  await store.include('e', 'two', 10);
  await store.include('e', 'two', 10);
  clock.now += 9_999;
  expect(await store.members('e')).toEqual(['one', 'two']);
  await store.exclude('e', 'one');
  expect(await store.members('e')).toEqual(['two']);
  clock.now += 1;
  expect(await store.members('e')).toEqual([]);
});

test('a window counts from the first to its end, and then anew', async () => {
  expect(await store.count('f', 1000)).toEqual({ count: 1, remainingMs: 1000 });
  clock.now += 400;
  expect(await store.count('f', 1000)).toEqual({ count: 2, remainingMs: 600 });
  clock.now += 600;
  expect(await store.count('f', 1000)).toEqual({ count: 1, remainingMs: 1000 });
});

test('only what is there is replaced', async () => {
  expect(await store.replace('g', 'new', 10)).toBe(false);
  await store.set('g', 'old', 10);
  expect(await store.replace('g', 'new', 10)).toBe(true);
  expect(await store.get('g')).toBe('new');
  clock.now += 10_000;
  expect(await store.replace('g', 'newer', 10)).toBe(false);
});
