// @vitest-environment node

import { DesktopAgentError, desktopAgentErrorCodes } from 'pingid-desktop-agent';
import { desktopAgentOutcomeCodes, problemStatus } from 'shared';
import { describe, expect, it } from 'vitest';
import { ApiProblem, type ApiProblemCode } from '../../src/api/api-problem.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../src/api/failure.ts';
import { failureReference, failureWords } from '../../src/failures/failure-words.ts';
import { problemWords } from '../../src/failures/problem-words.ts';

// Records over the unions, so that a new code does not compile until it is here too.
const apiCodes: Record<ApiProblemCode, true> = {
  invalid_input: true,
  signed_out: true,
  step_up_required: true,
  request_forgery: true,
  not_found: true,
  device_limit_reached: true,
  account_not_usable: true,
  mfa_methods_conflict: true,
  pingone_conflict: true,
  ceremony_busy: true,
  ceremony_expired: true,
  payload_too_large: true,
  unsupported_media_type: true,
  attestation_rejected: true,
  assertion_rejected: true,
  otp_invalid: true,
  device_authentication_failed: true,
  device_locked: true,
  rate_limited: true,
  internal_error: true,
  pingone_error: true,
  pingone_unavailable: true,
  pingone_quota_exceeded: true,
  session_store_unavailable: true,
  pingone_timeout: true,
  cancelled: true,
  network_unreachable: true,
  unexpected_answer: true,
};
function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}

const failures: [string, Failure][] = [
  ...keysOf(apiCodes).map((code): [string, Failure] => [code, new ApiProblem({ code })]),
  ...desktopAgentErrorCodes.map((code): [string, Failure] => [
    `desktop ${code}`,
    new DesktopAgentError(code),
  ]),
];

describe('every failure', () => {
  it.each(failures)('%s has words that say what happened and what to do', (_code, failure) => {
    const { title, text } = failureWords(failure);
    expect(title).toMatch(/^[A-Z][^.]{10,70}$/);
    expect(text).toMatch(/^[A-Z].{30,}[.]$/);
  });

  it.each(failures)('%s is said without technical words', (_code, failure) => {
    const { title, text } = failureWords(failure);
    expect(`${title} ${text}`).not.toMatch(
      /\b(error|HTTP|JSON|JWT|token|code \d|PingOne|agent|origin|CORS)\b/,
    );
  });

  it('of the contract has words, and nothing has words that can not happen', () => {
    const known = [...Object.keys(problemStatus), 'cancelled', 'network_unreachable', 'unexpected_answer'];
    expect(Object.keys(problemWords).sort()).toEqual(known.sort());
  });

  it('of PingID Desktop can be told to the backend', () => {
    expect([...desktopAgentOutcomeCodes].sort()).toEqual(['done', ...desktopAgentErrorCodes].sort());
  });
});

describe('the words', () => {
  it('of being signed out fit whoever did it', () => {
    expect(problemWords.signed_out.text).toMatch(/by itself .* or you ended it/);
  });

  it('of a pause do not say how long, which the countdown does', () => {
    expect(problemWords.rate_limited.text).not.toMatch(/short|moment|minute/);
  });

  it('of an attempt that is over name the button beside them', () => {
    expect(problemWords.ceremony_expired.text).toContain('Try again');
  });
});

describe('a failure of PingID Desktop', () => {
  it('has a few words also where those for it cannot be loaded', () => {
    const { text } = failureWords(new DesktopAgentError('unreachable'));
    expect(text).toBe(
      'We could not load what to do about it. Check your internet connection, then try again.',
    );
  });
});

describe('the reference for the help desk', () => {
  it('of our backend is the code and the request', () => {
    expect(failureReference(new ApiProblem({ code: 'pingone_error', requestId: 'req-1' }))).toBe(
      'pingone_error · req-1',
    );
    const failure = new ApiProblem({
      code: 'device_authentication_failed',
      failureCode: 'X',
      requestId: 'r',
    });
    expect(failureReference(failure)).toBe('device_authentication_failed · X · r');
  });
});

describe('what an error means here', () => {
  it('a mistake of our own becomes a failure with words, and keeps its cause', () => {
    const mistake = new RangeError('index');
    expect(toFailure(mistake)).toMatchObject({ code: 'unexpected_answer', cause: mistake });
  });

  it('a failure stays the one it is', () => {
    for (const [, failure] of failures) expect(toFailure(failure)).toBe(failure);
  });

  it('the effect is unknown where PingOne, our store or the network may have swallowed the answer', () => {
    const unknown = failures.filter(([, failure]) => effectIsUnknown(failure)).map(([code]) => code);
    expect(unknown.sort()).toEqual([
      'ceremony_busy',
      'internal_error',
      'network_unreachable',
      'pingone_conflict',
      'pingone_error',
      'pingone_timeout',
      'pingone_unavailable',
      'session_store_unavailable',
      'unexpected_answer',
    ]);
  });
});
