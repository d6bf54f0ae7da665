import { type Problem, type ProblemCode, problemStatus } from 'shared';

export type ProblemExtras = Partial<
  Pick<Problem, 'errors' | 'requires' | 'retryAfterSeconds' | 'effectUnknown' | 'failureCode'>
>;

const words: Record<ProblemCode, { title: string; detail: string }> = {
  invalid_input: {
    title: 'Invalid input',
    detail: 'The request does not have the form that this route expects.',
  },
  signed_out: { title: 'Signed out', detail: 'This requires a session. Sign in.' },
  step_up_required: {
    title: 'Stronger or more recent authentication required',
    detail: 'This requires a stronger or more recent authentication. Authenticate, then repeat the request.',
  },
  request_forgery: {
    title: 'Request from another site',
    detail: 'The browser reports that this request was not made by a page of this origin.',
  },
  not_found: { title: 'Not found', detail: 'This does not exist, or it does not belong to this person.' },
  account_not_usable: {
    title: 'Account not usable',
    detail:
      'PingOne says that this account cannot be used right now. An administrator must enable or unlock it.',
  },
  device_limit_reached: {
    title: 'Device limit reached',
    detail: 'PingOne allows no more devices for this person. Remove one first.',
  },
  mfa_methods_conflict: {
    title: 'MFA methods conflict',
    detail: "PingOne reports that this person's MFA methods conflict. An administrator must resolve this.",
  },
  pingone_conflict: {
    title: 'Conflict at PingOne',
    detail: 'Something else changed at PingOne at the same time. Read the current state, then try again.',
  },
  ceremony_busy: {
    title: 'Already being processed',
    detail: 'The same step is being taken right now. Wait for its answer.',
  },
  ceremony_expired: {
    title: 'Expired',
    detail: 'This pairing or device authentication is over, or was not started by this session. Start again.',
  },
  payload_too_large: { title: 'Too large', detail: 'The request body is larger than this route accepts.' },
  unsupported_media_type: {
    title: 'Unsupported media type',
    detail: 'This route does not accept a body of this type. Most routes accept application/json.',
  },
  attestation_rejected: {
    title: 'Attestation rejected',
    detail: 'PingOne did not accept the response from PingID Desktop. Start again.',
  },
  assertion_rejected: {
    title: 'Assertion rejected',
    detail: 'PingOne did not accept the response from PingID Desktop. Start again.',
  },
  otp_invalid: { title: 'Wrong code', detail: 'PingOne did not accept this code.' },
  device_authentication_failed: {
    title: 'Device authentication failed',
    detail: 'PingOne ended this device authentication without success. Start again.',
  },
  device_locked: { title: 'Device locked', detail: 'PingOne has locked this device temporarily.' },
  rate_limited: {
    title: 'Too many requests',
    detail: 'Wait for the time given in Retry-After, then try again.',
  },
  internal_error: { title: 'Internal error', detail: 'Something went wrong on our side.' },
  pingone_error: {
    title: 'PingOne error',
    detail: 'PingOne gave no usable answer, or the connection to it broke.',
  },
  pingone_unavailable: {
    title: 'PingOne unavailable',
    detail: 'PingOne cannot be reached or takes no more requests at the moment. Try again later.',
  },
  pingone_quota_exceeded: {
    title: 'PingOne quota exceeded',
    detail: 'A license or quota of the PingOne environment is used up. An operator must act.',
  },
  session_store_unavailable: {
    title: 'Sessions unavailable',
    detail: 'Sessions cannot be read at the moment. You are still signed in.',
  },
  pingone_timeout: {
    title: 'PingOne did not answer',
    detail: 'PingOne did not answer in time.',
  },
};

/** Thrown by routes to answer with a problem. The problem-details plugin sends it. */
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

/** The body of a problem, as RFC 9457 problem details. */
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
