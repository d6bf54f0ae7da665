import type { Choices } from '../choices.ts';
import type { PasskeyDevice } from '../devices/device.ts';

/** `publicKeyCredentialRequestOptions`, in the form that was chosen. */
export function passkeyRequestOptions(device: PasskeyDevice, challenge: string, choices: Choices): unknown {
  const { passkeyOptionsForm: form, passkeyUserVerification, requestOptionsLifetimeSeconds } = choices;
  const bytes = form === 'json-string-with-byte-arrays' ? signedBytes : (base64url: string) => base64url;
  const options = {
    challenge: bytes(challenge),
    timeout: requestOptionsLifetimeSeconds * 1000,
    rpId: device.relyingParty.id,
    allowCredentials: [{ type: 'public-key', id: bytes(device.passkey.credentialId) }],
    userVerification: passkeyUserVerification,
  };
  return form === 'object-with-base64url' ? options : JSON.stringify(options);
}

/** As PingOne's examples show bytes: numbers from -128 to 127. */
function signedBytes(base64url: string): number[] {
  return [...new Int8Array(Buffer.from(base64url, 'base64url'))];
}
