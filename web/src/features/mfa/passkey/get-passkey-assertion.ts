import type { PasskeyAssertion, PublicKeyRequestOptions } from 'shared';
import { PasskeyError, toPasskeyError } from './passkey-error.ts';

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
