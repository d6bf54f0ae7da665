// @vitest-environment node
import { desktopAgentOutcomeCodes, problemStatus } from 'shared';
import { describe, expect, it } from 'vitest';
import { ApiProblem, type ApiProblemCode } from '../../src/api/api-problem.ts';
import { DesktopAgentError, desktopAgentErrorCodes } from '../../src/desktop-agent/index.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../src/words/failure.ts';
import { failureReference, failureWords } from '../../src/words/failure-words.ts';
import { problemWords } from '../../src/words/problem-words.ts';

// Records over the unions, so that a new code does not compile until it is here too.
const apiCodes: Record<ApiProblemCode, true> = {
  invalid_input: true,
  signed_out: true,
  step_up_required: true,
  request_forgery: true,
  not_found: true,
  device_limit_reached: true,
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

describe('PingID Desktop that cannot be reached', () => {
  const titleWith = (permission: 'denied' | 'granted' | 'prompt' | 'unknown') =>
    failureWords(new DesktopAgentError('unreachable', { permission }));

  it('because the browser blocks it leads to the site’s settings', () => {
    const { title, text } = failureWords(new DesktopAgentError('permission_blocked'));
    expect(title).toBe('Your browser is blocking PingID Desktop');
    expect(text).toContain('icon beside the address');
  });

  it.each(['granted', 'prompt'] as const)(
    'with the permission %s asks to start it and to allow it',
    (permission) => {
      expect(titleWith(permission).title).toBe('We could not reach PingID Desktop');
      expect(titleWith(permission).text).toContain('choose Allow');
    },
  );

  it('in a browser that knows no such permission names Safari', () => {
    expect(titleWith('unknown').text).toContain('If you use Safari');
  });
});

describe('PingID Desktop that refuses', () => {
  it.each(['user_declined', 'REFUSED', 'user.cancelled', 'Rejected', 'access_denied'])(
    'with %s was declined',
    (agentError) => {
      const failure = new DesktopAgentError('refused', { status: 403, agentError });
      expect(failureWords(failure).title).toBe('It was declined on this computer');
    },
  );

  it.each([undefined, 'internal'])('with %s is not said to be the person’s doing', (agentError) => {
    const failure = new DesktopAgentError('refused', { status: 500, ...(agentError && { agentError }) });
    expect(failureWords(failure).title).toBe('PingID Desktop did not confirm');
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

  it('of PingID Desktop is how it ended', () => {
    const refused = new DesktopAgentError('refused', { status: 403, agentError: 'user_declined' });
    expect(failureReference(refused)).toBe('desktop · refused · 403 · user_declined');
    const unreachable = new DesktopAgentError('unreachable', { permission: 'denied', elapsedMs: 12 });
    expect(failureReference(unreachable)).toBe('desktop · unreachable · denied');
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
      'internal_error',
      'network_unreachable',
      'pingone_error',
      'pingone_timeout',
      'pingone_unavailable',
      'session_store_unavailable',
      'unexpected_answer',
    ]);
  });
});
