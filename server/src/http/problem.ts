import { type Problem, type ProblemCode, problemStatus } from 'shared';

export type ProblemExtras = Partial<
  Pick<Problem, 'errors' | 'requires' | 'retryAfterSeconds' | 'failureCode'>
>;

const words: Record<ProblemCode, { title: string; detail: string }> = {
  invalid_input: {
    title: 'Invalid input',
    detail: 'The request does not have the form that this route takes.',
  },
  signed_out: { title: 'Signed out', detail: 'This needs a session, and there is none. Sign in.' },
  step_up_required: {
    title: 'Stronger or more recent authentication required',
    detail: 'The session is not strong or not recent enough for this. Authenticate, then repeat the request.',
  },
  request_forgery: {
    title: 'Request from another site',
    detail: 'The browser says that this request was not made by a page of this origin.',
  },
  not_found: { title: 'Not found', detail: 'There is no such thing, or it does not belong to this person.' },
  device_limit_reached: {
    title: 'Device limit reached',
    detail: 'PingOne allows no more devices for this person. Remove one first.',
  },
  ceremony_busy: {
    title: 'Already being processed',
    detail: 'The same step is being taken right now. Wait for its answer.',
  },
  ceremony_expired: {
    title: 'Expired',
    detail: 'This pairing or device authentication is over, or was not started by this session. Start again.',
  },
  payload_too_large: { title: 'Too large', detail: 'The request body is larger than this route takes.' },
  unsupported_media_type: {
    title: 'Unsupported media type',
    detail: 'This route does not take a body of this type. Most take application/json.',
  },
  attestation_rejected: {
    title: 'Attestation rejected',
    detail: 'PingOne did not accept what PingID Desktop answered. Start again.',
  },
  assertion_rejected: {
    title: 'Assertion rejected',
    detail: 'PingOne did not accept what PingID Desktop answered. Start again.',
  },
  otp_invalid: { title: 'Wrong code', detail: 'PingOne did not accept this code.' },
  device_authentication_failed: {
    title: 'Device authentication failed',
    detail: 'PingOne ended this device authentication without success. Start again.',
  },
  device_locked: { title: 'Device locked', detail: 'PingOne has locked this device for a while.' },
  rate_limited: { title: 'Too many requests', detail: 'Wait as long as Retry-After says, then try again.' },
  internal_error: { title: 'Internal error', detail: 'Something went wrong on our side.' },
  pingone_error: { title: 'PingOne error', detail: 'PingOne answered in a way that we could not use.' },
  pingone_unavailable: { title: 'PingOne unavailable', detail: 'PingOne cannot be reached at the moment.' },
  session_store_unavailable: {
    title: 'Sessions unavailable',
    detail: 'Sessions cannot be read at the moment. Nobody is signed out by this.',
  },
  pingone_timeout: {
    title: 'PingOne did not answer',
    detail: 'PingOne did not answer in time. What the request did could not be found out.',
  },
};

/** What a route throws when it has an answer for the page other than success; the problem-details plugin sends it. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, extras: ProblemExtras = {}, cause?: unknown) {
    super(words[code].title, { cause });
    this.name = 'ProblemError';
    this.code = code;
    this.extras = extras;
  }
}

/** RFC 9457 problem details. */
export function problemDetails(code: ProblemCode, requestId: string, extras: ProblemExtras = {}): Problem {
  return {
    type: `urn:pingid-desktop-sign-in:problem:${code}`,
    ...words[code],
    status: problemStatus[code],
    code,
    requestId,
    ...extras,
  };
}
