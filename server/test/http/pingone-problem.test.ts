import type { ProblemCode } from 'shared';
import { describe, expect, test } from 'vitest';
import { pingOneProblem } from '../../src/http/pingone-problem.ts';
import { PingOneError, type PingOneErrorFacts, type PingOneErrorKind } from '../../src/pingone/index.ts';

function problemFor(kind: PingOneErrorKind, facts: PingOneErrorFacts = {}, operation = 'devices.create') {
  const { code, extras } = pingOneProblem(new PingOneError(kind, operation, facts));
  return { code, ...extras };
}

describe('S8: what the page is told about a call whose answer is missing', () => {
  test.each<[PingOneErrorKind, ProblemCode]>([
    ['interrupted', 'pingone_error'],
    ['timeout', 'pingone_timeout'],
    ['unexpected', 'pingone_error'],
  ])('%s: %s, and the effect is unknown', (kind, code) => {
    expect(problemFor(kind)).toEqual({ code, effectUnknown: true });
    expect(problemFor(kind, { changedNothing: true })).toEqual({ code });
  });

  test('a 5xx may come after the change; a call that was never sent changed nothing', () => {
    expect(problemFor('unavailable', { status: 503 })).toEqual({
      code: 'pingone_unavailable',
      retryAfterSeconds: 10,
      effectUnknown: true,
    });
    expect(problemFor('unavailable', { changedNothing: true })).toEqual({
      code: 'pingone_unavailable',
      retryAfterSeconds: 10,
    });
  });

  test('a refusal changed nothing', () => {
    expect(problemFor('rejected', { status: 400 })).toEqual({ code: 'pingone_error' });
  });
});

test('S9: PingOne’s rate limit is not the person’s: pingone_unavailable, with the time that PingOne gives', () => {
  expect(problemFor('limited', { status: 429, retryAfterSeconds: 30 })).toEqual({
    code: 'pingone_unavailable',
    retryAfterSeconds: 30,
  });
  expect(problemFor('limited', { status: 429 })).toMatchObject({ retryAfterSeconds: 10 });
});

describe('S29: what PingOne documents has an answer of its own', () => {
  test.each<[PingOneErrorKind, ProblemCode]>([
    ['account_not_usable', 'account_not_usable'],
    ['methods_conflict', 'mfa_methods_conflict'],
    ['quota_exceeded', 'pingone_quota_exceeded'],
  ])('%s: %s, whatever a refusal means in that place', (kind, code) => {
    const error = new PingOneError(kind, 'devices.activate', { status: 400 });
    expect(pingOneProblem(error, { rejected: 'attestation_rejected' })).toMatchObject({ code, extras: {} });
  });

  test('a conflict is something to read again and retry, unless it is the device limit', () => {
    expect(problemFor('conflict', { status: 409 })).toEqual({
      code: 'pingone_conflict',
      effectUnknown: true,
    });
    const limit = { status: 409, detailCodes: ['LIMIT_EXCEEDED'] };
    expect(problemFor('conflict', limit)).toEqual({ code: 'device_limit_reached' });
  });
});
