import type { Compatibility, PasskeyAssertion, PublicKeyRequestOptions } from 'shared';

interface PasskeyOptions {
  signal?: AbortSignal;
}

/**
 * Opens the browser's own passkey dialog. Call it from a click where that can be: Safari opens no dialog without one.
 * Resolves to nothing but what an assertion is checked with. Every failure is a {@link PasskeyError}.
 *
 * @example
 * const assertion = await getPasskeyAssertion(options, { signal: controller.signal });
 */
export async function getPasskeyAssertion(
  options: PublicKeyRequestOptions,
  { signal }: PasskeyOptions = {},
): Promise<PasskeyAssertion> {
  if (signal?.aborted) throw new PasskeyError('cancelled');
  if (!globalThis.PublicKeyCredential) throw new PasskeyError('unsupported');
  try {
    return strict(await (speaksJson() ? askBrowser(options, signal) : askThroughLibrary(options, signal)));
  } catch (cause) {
    throw toPasskeyError(cause, signal);
  }
}

interface Answer extends Omit<PasskeyAssertion, 'type' | 'response'> {
  response: Omit<PasskeyAssertion['response'], 'userHandle'> & { userHandle?: string | undefined };
}

/** Both halves or none: options that the browser reads need an answer that it writes. */
function speaksJson(): boolean {
  const { PublicKeyCredential } = globalThis;
  return (
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.prototype.toJSON === 'function'
  );
}

async function askBrowser(
  options: PublicKeyRequestOptions,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey, ...(signal && { signal }) });
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyError('failed');
  // The DOM types leave open which answer it is; the one to a registration never comes from `get`.
  return credential.toJSON() as Answer;
}

async function askThroughLibrary(options: PublicKeyRequestOptions, signal: AbortSignal | undefined) {
  const { startAuthentication, WebAuthnAbortService } = await import('@simplewebauthn/browser');
  if (signal?.aborted) throw new PasskeyError('cancelled');
  const cancel = () => WebAuthnAbortService.cancelCeremony();
  signal?.addEventListener('abort', cancel);
  try {
    // The library lists the words of today; the browser ignores the ones that it does not know.
    const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    return await startAuthentication({ optionsJSON });
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** The server refuses what it does not know, and an empty user handle says nothing. */
function strict({ id, rawId, response }: Answer): PasskeyAssertion {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    id,
    rawId,
    type: 'public-key',
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) },
  };
}

/**
 * What this browser can do with passkeys, in PingOne's words: all of it, only keys that are plugged in or held to the
 * device, or nothing.
 */
export async function passkeyCompatibility(): Promise<Compatibility> {
  const { PublicKeyCredential } = globalThis;
  if (!PublicKeyCredential) return 'NONE';
  const hasPlatform = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(
    () => false,
  );
  return hasPlatform ? 'FULL' : 'SECURITY_KEY_ONLY';
}

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

function toPasskeyError(cause: unknown, signal: AbortSignal | undefined): PasskeyError {
  if (cause instanceof PasskeyError) return cause;
  if (signal?.aborted) return new PasskeyError('cancelled', cause);
  // By name: a DOMException of another realm is no instance of ours.
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? cause.name : undefined;
  return new PasskeyError(codes[String(name)] ?? 'failed', cause);
}
