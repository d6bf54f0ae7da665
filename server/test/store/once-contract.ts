import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { pauseAfterMs } from '../../src/mfa/message-throttle.ts';
import type { OpenRepositories } from './store-kit.ts';

export function onceContract(open: OpenRepositories): void {
  test('of several that claim a value, one does', async () => {
    const { once } = await open();
    const value = randomUUID();
    const claims = await Promise.all([1, 2, 3].map(() => once.claimOnce('logout-token', value, 60)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await once.claimOnce('sign-in-state', value, 60)).toBe(true);
    expect(await once.claimOnce('logout-token', randomUUID(), 60)).toBe(true);
  });

  test('a value counts again when it was released, or its time is over', async () => {
    const { once } = await open();
    const [released, short] = [randomUUID(), randomUUID()];
    await once.claimOnce('logout-token', released, 60);
    await once.release('logout-token', released);
    expect(await once.claimOnce('logout-token', released, 60)).toBe(true);
    await once.claimOnce('logout-token', short, 0.1);
    await sleep(150);
    expect(await once.claimOnce('logout-token', short, 60)).toBe(true);
  });
}

export function messageContract(open: OpenRepositories): void {
  const free = [1, 2, 3];

  test('S12: after three messages without an answer there is a pause, for this person only', async () => {
    const { messages } = await open();
    const [person, other] = [randomUUID(), randomUUID()];
    for (const _message of free) expect(await messages.reserve(person)).toBe(0);
    const waitMs = await messages.reserve(person);
    expect(waitMs).toBeGreaterThan(pauseAfterMs(3) - 2000);
    expect(waitMs).toBeLessThanOrEqual(pauseAfterMs(3));
    expect(await messages.reserve(other)).toBe(0);
  });

  test('S12: of several messages at once no more are sent than may be', async () => {
    const { messages } = await open();
    const person = randomUUID();
    const waits = await Promise.all(Array.from({ length: 10 }, () => messages.reserve(person)));
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(3);
  });

  test('a message that the person answered clears the count', async () => {
    const { messages } = await open();
    const person = randomUUID();
    for (const _message of free) await messages.reserve(person);
    await messages.settle(person, 'confirmed');
    for (const _message of free) expect(await messages.reserve(person)).toBe(0);
    expect(await messages.reserve(person)).toBeGreaterThan(0);
  });

  test('a message that was sent without being reserved counts like others', async () => {
    const { messages } = await open();
    const person = randomUUID();
    for (const _message of free) await messages.settle(person, 'sent');
    expect(await messages.reserve(person)).toBeGreaterThan(0);
  });

  test('a message that was not needed counts for nothing', async () => {
    const { messages } = await open();
    const person = randomUUID();
    for (let round = 0; round < 5; round++) {
      expect(await messages.reserve(person)).toBe(0);
      await messages.settle(person, 'unsent');
    }
    for (const _message of free) expect(await messages.reserve(person)).toBe(0);
    await messages.settle(person, 'unsent');
    expect(await messages.reserve(person)).toBe(0);
    expect(await messages.reserve(person)).toBeGreaterThan(0);
  });

  test('answers to messages that nobody knows of change nothing', async () => {
    const { messages } = await open();
    const person = randomUUID();
    for (const outcome of ['confirmed', 'sent', 'unsent'] as const) await messages.settle(person, outcome);
    for (const _message of free) expect(await messages.reserve(person)).toBe(0);
    expect(await messages.reserve(person)).toBeGreaterThan(0);
  });
}
