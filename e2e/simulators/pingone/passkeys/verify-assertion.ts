import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Choices } from '../choices.ts';
import { CredentialRefused, demand } from '../desktop-jwts/credential-jwt.ts';
import type { PasskeyDevice } from '../devices/device.ts';

export interface ExpectedPasskeyAssertion {
  device: PasskeyDevice;
  challenge: string;
  /** As the relying party's server reports it. */
  origin: string;
}

/**
 * Checks what the assertion itself can tell: credential, challenge, origin, relying party, user verification, signature, counter.
 * @returns the authenticator's counter, to be kept
 * @throws CredentialRefused
 */
export async function verifyPasskeyAssertion(
  response: AuthenticationResponseJSON,
  { device, challenge, origin }: ExpectedPasskeyAssertion,
  { passkeyUserVerification }: Choices,
): Promise<number> {
  const { credentialId, publicKey, signCount, userHandle } = device.passkey;
  demand(response.id === credentialId, 'not the credential of the selected device');
  demand([undefined, userHandle].includes(response.response.userHandle), 'not the user of this credential');
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: device.relyingParty.id,
    requireUserVerification: passkeyUserVerification === 'required',
    credential: { id: credentialId, publicKey: Buffer.from(publicKey, 'base64url'), counter: signCount },
  }).catch((cause: unknown) => {
    throw new CredentialRefused(cause instanceof Error ? cause.message : 'unreadable', { cause });
  });
  demand(verified.verified, 'the signature is wrong');
  return verified.authenticationInfo.newCounter;
}
