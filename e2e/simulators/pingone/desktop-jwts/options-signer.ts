import { randomBytes, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { Choices } from '../choices.ts';
import { type Clock, secondsAfter } from '../clock.ts';
import type { RelyingParty } from '../environment.ts';
import type { SigningKey } from '../signing-key.ts';

/** Makes the JWTs that PingID Desktop is given. */
export interface OptionsSigner {
  creationOptions(of: { rp: RelyingParty; userId: string; deviceId: string }): Promise<SignedOptions>;
  requestOptions(of: {
    rpId: string;
    credentialId: string;
    deviceAuthenticationId: string;
  }): Promise<SignedOptions>;
}

export interface SignedOptions {
  jwt: string;
  challenge: string;
  expiresAt: Date;
}

export interface SignerParts {
  key: SigningKey;
  issuer: string;
  clock: Clock;
  choices: Choices;
}

export function createOptionsSigner(parts: SignerParts): OptionsSigner {
  const { choices } = parts;
  return {
    creationOptions: ({ rp, userId, deviceId }) =>
      sign(parts, 'pingid-desktop-creation-options+jwt', choices.creationOptionsLifetimeSeconds, {
        rp,
        user: { id: userId },
        deviceId,
      }),
    requestOptions: ({ rpId, credentialId, deviceAuthenticationId }) =>
      sign(parts, 'pingid-desktop-request-options+jwt', choices.requestOptionsLifetimeSeconds, {
        rpId,
        allowCredentials: [{ id: credentialId }],
        deviceAuthenticationId,
      }),
  };
}

async function sign(
  { key, issuer, clock }: SignerParts,
  typ: string,
  lifetimeSeconds: number,
  claims: JWTPayload,
): Promise<SignedOptions> {
  const now = clock.now();
  const expiresAt = secondsAfter(now, lifetimeSeconds);
  const challenge = randomBytes(32).toString('base64url');
  const jwt = await new SignJWT({ ...claims, challenge })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ })
    .setIssuer(issuer)
    .setAudience('pingid-desktop')
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(expiresAt)
    .sign(key.privateKey);
  return { jwt, challenge, expiresAt };
}
