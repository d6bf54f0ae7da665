/** No answer within the deadline. */
export class StoreTimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`The session store did not answer within ${timeoutMs} ms`);
    this.name = 'StoreTimeoutError';
  }
}

/** There is no connection at the moment. */
export class StoreDisconnectedError extends Error {
  constructor() {
    super('There is no connection to the session store');
    this.name = 'StoreDisconnectedError';
  }
}

/**
 * - `unreachable`: no answer
 * - `refused`: Redis answered that it cannot do that now, for example `READONLY`, `OOM`, `LOADING` or `CLUSTERDOWN`
 * - `bug`: Redis could not make sense of what it was sent
 */
export type FailureKind = 'unreachable' | 'refused' | 'bug';

export interface Failure {
  readonly kind: FailureKind;
  /** Redis's or the system's word for it, fit for a log line. */
  readonly reason: string;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'bug', reason: typeof error };
  const { name, message } = error;
  if (name === 'ReplyError') return failureOfReply(message);
  if (error instanceof TypeError) return { kind: 'bug', reason: name };
  if (error instanceof StoreTimeoutError || message === 'Command timed out') {
    return { kind: 'unreachable', reason: 'timeout' };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { kind: 'unreachable', reason: code ?? 'disconnected' };
}

/** Anything that says which command or script Redis could not run, or that a key holds something else. */
const bug = /^(WRONGTYPE|CROSSSLOT|EXECABORT|NOSCRIPT)\b|^ERR\b/;

function failureOfReply(message: string): Failure {
  const reason = /^-?([A-Z]+)\b/.exec(message)?.[1] ?? 'ERR';
  return { kind: bug.test(message) ? 'bug' : 'refused', reason };
}
