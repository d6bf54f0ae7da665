/** Every `code` that an answer of ours can carry, with its HTTP status. Codes are stable; words may change. */
export const problemStatus = {
  invalid_input: 400,
  signed_out: 401,
  step_up_required: 401,
  request_forgery: 403,
  not_found: 404,
  ceremony_busy: 409,
  device_limit_reached: 409,
  ceremony_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  attestation_rejected: 422,
  assertion_rejected: 422,
  otp_invalid: 422,
  device_authentication_failed: 422,
  device_locked: 423,
  rate_limited: 429,
  internal_error: 500,
  pingone_error: 502,
  pingone_unavailable: 503,
  session_store_unavailable: 503,
  pingone_timeout: 504,
} as const;

export type ProblemCode = keyof typeof problemStatus;
