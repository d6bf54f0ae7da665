import { fastify } from 'fastify';
import { describe, expect, test } from 'vitest';
import { stepUpChallenge } from '../../src/http/challenge.ts';
import { declaredRequirementsPlugin } from '../../src/session/declared-requirements.ts';
import { type LevelRequirement, meets } from '../../src/session/requirement.ts';
import type { AuthContext } from '../../src/session/session-record.ts';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

const level1: AuthContext = {
  signInId: 'sign-in-1',
  sessionId: 'session-1',
  subject: 'sub-1',
  issuedAt: 0,
  lastActiveAt: ago(1),
  user: { id: 'u', username: 'dana' },
  level: 1,
  signedInAt: ago(10),
  authenticatedAt: ago(100),
  expiresAt: ago(-1000),
};
const level2 = {
  ...level1,
  level: 2 as const,
  stepUp: { deviceAuthenticationId: 'f', authenticators: [], amr: [], at: ago(50) },
};

const steppedUpWith = (authenticators: string[]) => ({
  ...level2,
  stepUp: { ...level2.stepUp, authenticators },
});
const byDesktop = steppedUpWith(['desktop', 'mfa', 'user']);
const byPasskey = steppedUpWith(['fido', 'mfa']);
const byCode = steppedUpWith(['email', 'mfa']);
const bypassed = { ...level2, stepUp: { ...level2.stepUp, withoutDevice: true } } as const;
const desktop = { id: 'd', type: 'PINGID_DESKTOP_GEN2' };

/** PingOne did not say when the person proved who they are: with single sign-on it may be long ago. */
const { authenticatedAt: _unknown, ...unknownAge } = level1;

describe('a session meets a requirement', () => {
  test.each<[AuthContext, LevelRequirement, boolean]>([
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
    [level2, { level: 2, withDevice: true }, true],
    [bypassed, { level: 2 }, true],
    [bypassed, { level: 2, withDevice: true }, false],
    [bypassed, { level: 2, methods: ['desktop', 'fido'] }, false],
    [byDesktop, { level: 2, methods: ['desktop', 'fido'] }, true],
    [byDesktop, { level: 2, methods: ['fido'] }, false],
    [byPasskey, { level: 2, methods: ['fido'] }, true],
    [byCode, { level: 2, methods: ['desktop', 'fido'] }, false],
    // Authenticators that PingOne names count before the type of the device.
    [{ ...byCode, stepUp: { ...byCode.stepUp, device: desktop } }, { level: 2, methods: ['desktop'] }, false],
    [{ ...level2, stepUp: { ...level2.stepUp, device: desktop } }, { level: 2, methods: ['desktop'] }, true],
  ])('%# %o', (auth, requirement, expected) => {
    expect(meets(auth, requirement)).toBe(expected);
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
