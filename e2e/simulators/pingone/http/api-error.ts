/** One entry of `details` in a PingOne error body. */
export interface ErrorDetail {
  code: string;
  message: string;
  target?: string;
  innerError?: Record<string, unknown>;
}

/** A refusal in PingOne's own words: `{id, code, message, details}`. */
export class PingOneApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly ErrorDetail[];

  constructor(status: number, code: string, message: string, details: readonly ErrorDetail[] = []) {
    super(`The request could not be completed. ${message}`);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function invalidToken(why: string): PingOneApiError {
  return new PingOneApiError(401, 'ACCESS_FAILED', 'You do not have access to this resource.', [
    { code: 'INVALID_TOKEN', message: why },
  ]);
}

export function noAccess(): PingOneApiError {
  return new PingOneApiError(403, 'ACCESS_FAILED', 'You do not have access to this resource.', [
    { code: 'INSUFFICIENT_PERMISSIONS', message: 'No access to this environment' },
  ]);
}

export function notFound(what: string): PingOneApiError {
  return new PingOneApiError(404, 'NOT_FOUND', 'The requested resource was not found.', [
    { code: 'NOT_FOUND', message: `${what} not found` },
  ]);
}

export function methodNotAllowed(allowed: readonly string[]): PingOneApiError {
  return new PingOneApiError(405, 'INVALID_REQUEST', `Method not allowed. Allowed: ${allowed.join(', ')}.`);
}

export function unsupportedMediaType(expected: readonly string[]): PingOneApiError {
  return new PingOneApiError(
    415,
    'INVALID_REQUEST',
    `The content type is not supported. Supported: ${expected.join(', ')}.`,
  );
}

export function malformedRequest(why: string): PingOneApiError {
  return new PingOneApiError(400, 'INVALID_REQUEST', `The request was malformed or invalid. ${why}`);
}

export function invalidData(...details: ErrorDetail[]): PingOneApiError {
  const message = 'One or more validation errors were in the request.';
  return new PingOneApiError(400, 'INVALID_DATA', message, details);
}

export function requestFailed(...details: ErrorDetail[]): PingOneApiError {
  return new PingOneApiError(400, 'REQUEST_FAILED', 'There was an issue processing the request.', details);
}
