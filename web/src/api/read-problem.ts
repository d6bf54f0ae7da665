import type { Problem, ProblemCode } from 'shared';
import { ApiProblem } from './api-problem.ts';

// The contract's own list of codes comes with its schema library, which the page does without.
const problemCodes: Record<ProblemCode, true> = {
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
};

/** An answer with an HTTP error status, as a problem. A proxy's own error page becomes `unexpected_answer`. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { status } = response;
  if (!isProblem(body)) return new ApiProblem({ code: 'unexpected_answer', status });
  return new ApiProblem({
    code: body.code,
    status,
    requestId: body.requestId,
    retryAfterSeconds: body.retryAfterSeconds,
    requires: body.requires,
    failureCode: body.failureCode,
  });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null || !('code' in body)) return false;
  return typeof body.code === 'string' && Object.hasOwn(problemCodes, body.code);
}
