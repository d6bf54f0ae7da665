import { decodeProtectedHeader } from 'jose';
import type { DesktopDevice, PairedDesktop } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { type Field, object, text, truth } from '../http/fields.ts';
import { readClaims } from './claims.ts';
import { CredentialRefused, demand, verifyCredentialJwt } from './credential-jwt.ts';
import { belongsTo } from './origin.ts';

/** A paired desktop's answer to a challenge, its signature verified with the key that the device was paired with. */
export type Assertion = typeof claims extends Field<infer T> ? T : never;

const claims = object(
  {
    jti: text(),
    challenge: text(),
    origin: text(),
    rpId: text(),
    credentialId: text(),
    userVerified: truth(),
  },
  'ignored',
);

/** @throws CredentialRefused */
export async function readAssertion(token: string, desktop: PairedDesktop, now: Date): Promise<Assertion> {
  const { publicJwk, credentialId } = desktop;
  if (!publicJwk) throw new CredentialRefused('nobody holds the key of this device');
  const payload = await verifyCredentialJwt(token, { publicJwk, typ: 'pingid-desktop-assertion+jwt', now });
  demand(
    decodeProtectedHeader(token).kid === credentialId,
    'kid is not the credential of the selected device',
  );
  return readClaims(claims, payload);
}

/** What an assertion has to match. */
export interface ExpectedAssertion {
  device: DesktopDevice;
  challenge: { value: string; expiresAt: Date; spent: boolean };
  /** As the relying party's server reports it. */
  origin: string;
}

/** @throws CredentialRefused */
export function judgeAssertion(
  assertion: Assertion,
  expected: ExpectedAssertion,
  environment: Environment,
): void {
  const { device, challenge, origin } = expected;
  const rpId = device.relyingParty.id;
  demand(assertion.challenge === challenge.value, 'not the challenge of this device authentication');
  demand(!challenge.spent, 'the challenge was answered before');
  demand(environment.clock.now() < challenge.expiresAt, 'the request options expired');
  demand(
    assertion.credentialId === device.desktop?.credentialId,
    'not the credential of the selected device',
  );
  demand(assertion.rpId === rpId, 'not the relying party of the selected device');
  demand(assertion.origin === origin, 'the origin is not the one in the request');
  const { apexOriginAccepted } = environment.choices;
  demand(belongsTo(rpId, origin, apexOriginAccepted), 'the origin is not of the relying party');
  demand(assertion.userVerified, 'the user was not verified');
  demand(!environment.usedTokenIds.has(assertion.jti), 'used before');
}
