import { fastify } from 'fastify';
import { describe, expect, test } from 'vitest';
import { declaredRequirementsPlugin } from '../../src/session/declared-requirements.ts';
import { meets, stepUpChallenge } from '../../src/session/requirement.ts';
import type { SignedIn } from '../../src/session/signed-in.ts';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

const level1: SignedIn = {
  lineage: 'lineage-1',
  user: { id: 'u', username: 'dana' },
  level: 1,
  signedInAt: ago(10),
  authenticatedAt: ago(100),
  expiresAt: ago(-1000),
};
const level2: SignedIn = {
  ...level1,
  level: 2,
  stepUp: { deviceAuthenticationId: 'f', authenticators: [], amr: [], at: ago(50) },
};

/** PingOne did not say when the person proved who they are: with single sign-on it may be long ago. */
const { authenticatedAt: _unknown, ...unknownAge } = level1;

describe('a session meets a requirement', () => {
  test.each([
    [level1, { level: 1 }, true],
    [level1, { level: 1, maxAgeSeconds: 99 }, false],
    [level1, { level: 1, maxAgeSeconds: 101 }, true],
    [level1, { level: 2 }, false],
    // A device is a factor, too: it was shown later than the password.
    [level2, { level: 1, maxAgeSeconds: 60 }, true],
    [level2, { level: 1, maxAgeSeconds: 49 }, false],
    [unknownAge, { level: 1 }, true],
    [unknownAge, { level: 1, maxAgeSeconds: 600 }, false],
    [level2, { level: 2 }, true],
    [level2, { level: 2, maxAgeSeconds: 49 }, false],
    [level2, { level: 2, maxAgeSeconds: 51 }, true],
    [{ ...level1, level: 2 }, { level: 2 }, false],
  ] as const)('%# %o', (signedIn, requirement, expected) => {
    expect(meets(signedIn, requirement)).toBe(expected);
  });
});

test('the challenge names level and age', () => {
  expect(stepUpChallenge({ level: 2 })).toContain('acr_values="2"');
  expect(stepUpChallenge({ level: 1, maxAgeSeconds: 600 })).toContain('max_age="600"');
});

test('a route that declares nothing stops the start', async () => {
  const app = fastify();
  await app.register(declaredRequirementsPlugin);
  app.get('/page', () => 'for everybody');
  expect(() => app.get('/api/forgotten', () => 'open to everybody')).toThrow('declares no requirement');
  await app.close();
});
