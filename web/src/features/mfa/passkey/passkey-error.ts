/**
 * Why the browser's passkey dialog did not bring an answer.
 *
 * - `cancelled`: the caller's signal was aborted.
 * - `dismissed`: closed by the person, out of time, or not opened because there was no click; browsers do not tell which.
 * - `failed`: anything else.
 * - `unsupported`: this browser has no passkeys.
 * - `wrong_site`: the options are meant for another site than this page's.
 */
export type PasskeyErrorCode = 'cancelled' | 'dismissed' | 'failed' | 'unsupported' | 'wrong_site';

/** The only error that asking for a passkey rejects with. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';
  readonly code: PasskeyErrorCode;

  constructor(code: PasskeyErrorCode, cause?: unknown) {
    super(`Passkey: ${code}`, { cause });
    this.code = code;
  }
}

const codes: Record<string, PasskeyErrorCode> = {
  NotAllowedError: 'dismissed',
  NotSupportedError: 'unsupported',
  SecurityError: 'wrong_site',
};

export function toPasskeyError(cause: unknown, signal: AbortSignal | undefined): PasskeyError {
  if (cause instanceof PasskeyError) return cause;
  if (signal?.aborted) return new PasskeyError('cancelled', cause);
  // By name: a DOMException of another realm is no instance of ours.
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? cause.name : undefined;
  return new PasskeyError(codes[String(name)] ?? 'failed', cause);
}
