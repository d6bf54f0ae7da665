import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { Exchange } from '../pingone/index.ts';

/**
 * Log lines that hold nothing secret or personal: a request is its method and its route, never its address with what
 * may stand in it; an error is its kind, its code and where it arose, never a text that came from outside.
 */
export const logOptions = {
  serializers: {
    req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
    err: describeError,
  },
};

/** Logs each call to PingOne with our request ID, which PingOne keeps as the external transaction ID. */
export function logExchange(log: FastifyBaseLogger, { transactionId, ...exchange }: Exchange): void {
  log.info({ event: 'pingone.exchange', reqId: transactionId, ...exchange }, 'A call to PingOne ended.');
}

/** An early warning: as soon as the current worker token expires, calls to PingOne fail. */
export function logTokenRefreshFailure(log: FastifyBaseLogger, error: unknown): void {
  log.warn(
    { event: 'pingone.token_refresh_failed', err: error },
    'The worker token could not be refreshed. Calls use the current one until it expires.',
  );
}

interface ErrorDescription {
  [key: string]: unknown;
  type: string;
  /** The error's code, never its message: that may quote what a person or PingOne sent. */
  message: string;
  stack: string;
  cause?: ErrorDescription;
}

export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  return {
    type: error.name,
    message: codesOf(error),
    stack: stackFrames(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** `code` of errors in general, and `error` of OAuth's: both are words of a fixed list. */
function codesOf(error: Error): string {
  const codes = ['code' in error ? error.code : '', 'error' in error ? error.error : ''];
  return codes.filter((code) => typeof code === 'string' && /^\w{1,64}$/.test(code)).join(' ');
}

function stackFrames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, 6).join('\n');
}
