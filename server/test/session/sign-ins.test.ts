import { afterEach, describe, expect, test } from 'vitest';
import { defaultLifetimes } from '../../src/session/lifetimes.ts';
import { type SignIn, SignIns } from '../../src/session/sign-ins.ts';
import { MemoryStore } from '../../src/store/memory-store.ts';

const clock = { now: Date.now() };
const store = new MemoryStore(() => clock.now);
afterEach(() => store.close());

let count = 0;
function signIn(more: Partial<SignIn> = {}): SignIn {
  count += 1;
  const signedInAt = new Date(clock.now).toISOString();
  return {
    lineage: `l-${count}`,
    userId: `u-${count}`,
    subject: `s-${count}`,
    level: 1,
    signedInAt,
    ...more,
  };
}

const nowSeconds = () => Math.floor(clock.now / 1000);
const signIns = new SignIns(store, defaultLifetimes);

describe('a logout at the OpenID Provider', () => {
  test('of one session ends those that came of it', async () => {
    const [one, other] = [signIn({ sid: 'sid-1' }), signIn({ sid: 'sid-2' })];
    await signIns.begin(one, nowSeconds());
    await signIns.begin(other, nowSeconds());
    expect(await signIns.endByProvider({ sid: 'sid-1', at: nowSeconds() })).toBe(1);
    expect(await signIns.isLive(one.lineage)).toBe(false);
    expect(await signIns.isLive(other.lineage)).toBe(true);
  });

  test('that comes before its sign-in has been written wins', async () => {
    const late = signIn({ sid: 'sid-3' });
    await signIns.endByProvider({ sid: 'sid-3', at: nowSeconds() });
    expect(await signIns.begin(late, nowSeconds())).toBe(false);
    expect(await signIns.isLive(late.lineage)).toBe(false);
  });

  test('of a person ends all of theirs, and nobody else’s', async () => {
    const own = [signIn({ subject: 'dana' }), signIn({ subject: 'dana', sid: 'sid-4' })];
    const other = signIn({ subject: 'sam' });
    for (const each of [...own, other]) await signIns.begin(each, nowSeconds());
    expect(await signIns.endByProvider({ subject: 'dana', at: nowSeconds() })).toBe(2);
    for (const { lineage } of own) expect(await signIns.isLive(lineage)).toBe(false);
    expect(await signIns.isLive(other.lineage)).toBe(true);
  });

  test('of a person that comes before an earlier sign-in has been written wins; a later sign-in begins', async () => {
    const [early, late] = [signIn({ subject: 'omar' }), signIn({ subject: 'omar' })];
    await signIns.endByProvider({ subject: 'omar', at: nowSeconds() });
    expect(await signIns.begin(early, nowSeconds() - 1)).toBe(false);
    expect(await signIns.begin(late, nowSeconds() + 1)).toBe(true);
  });

  test('of one session ends the person’s sign-ins that named none, too', async () => {
    const [unnamed, other] = [signIn({ subject: 'nora' }), signIn({ subject: 'nora', sid: 'sid-6' })];
    for (const each of [unnamed, other]) await signIns.begin(each, nowSeconds());
    await signIns.endByProvider({ sid: 'sid-5', subject: 'nora', at: nowSeconds() });
    expect(await signIns.isLive(unnamed.lineage)).toBe(false);
    expect(await signIns.isLive(other.lineage)).toBe(true);
  });
});

test('what is over is kept in no set', async () => {
  for (let count = 0; count < 50; count += 1) {
    await signIns.begin(signIn({ userId: 'busy', subject: 'busy' }), nowSeconds());
    clock.now += defaultLifetimes.idleSeconds * 1000 + 1;
  }
  const ended = signIn({ userId: 'busy', subject: 'busy', sid: 'busy-sid' });
  await signIns.begin(ended, nowSeconds());
  await signIns.end(ended.lineage);
  for (const set of ['sign-ins-of-user:busy', 'sign-ins-of-subject:busy', 'sign-ins-of-sid:busy-sid']) {
    expect(await store.members(set)).toEqual([]);
  }
});

test('whoever has been idle for too long stays so', async () => {
  const idle = signIn();
  await signIns.begin(idle, nowSeconds());
  clock.now += defaultLifetimes.idleSeconds * 1000 + 1;
  await signIns.activity.extend(idle.lineage);
  await signIns.activity.note(idle.lineage);
  expect(await signIns.isLive(idle.lineage)).toBe(false);
});
