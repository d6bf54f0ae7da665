import { judgeAssertion, readAssertion } from '../desktop-jwts/assertion.ts';
import { CredentialRefused, demand } from '../desktop-jwts/credential-jwt.ts';
import { belongsTo } from '../desktop-jwts/origin.ts';
import type { DesktopDevice, Device, PasskeyDevice } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { readPasskeyAssertion } from '../passkeys/read-assertion.ts';
import { verifyPasskeyAssertion } from '../passkeys/verify-assertion.ts';
import type { Challenge } from './flow.ts';

export interface AssertionRequest {
  origin: string;
  assertion: string;
}

/**
 * Decides on an assertion whose signature was verified, against the challenge of that moment, and uses it up.
 * @returns the authenticators that it proves
 * @throws CredentialRefused
 */
export type Decide = (challenge: Challenge) => readonly string[];

/**
 * Verifies the signature of the selected device over the challenge. It takes time, so the decision comes apart.
 * @throws CredentialRefused
 */
export function verifyAssertion(
  environment: Environment,
  device: Device | undefined,
  challenge: Challenge,
  request: AssertionRequest,
): Promise<Decide> {
  if (device?.type === 'FIDO2') return verifyPasskey(environment, device, challenge, request);
  if (device?.type === 'PINGID_DESKTOP_GEN2') return verifyDesktop(environment, device, request);
  throw new CredentialRefused('the selected device is gone');
}

async function verifyDesktop(
  environment: Environment,
  device: DesktopDevice,
  { origin, assertion }: AssertionRequest,
): Promise<Decide> {
  if (!device.desktop) throw new CredentialRefused('the selected device is not paired');
  const read = await readAssertion(assertion, device.desktop, environment.clock.now());
  return (challenge) => {
    judgeAssertion(read, { device, challenge, origin }, environment);
    environment.usedTokenIds.add(read.jti);
    return ['desktop', 'mfa', 'user'];
  };
}

async function verifyPasskey(
  { choices, clock }: Environment,
  device: PasskeyDevice,
  { value }: Challenge,
  { origin, assertion }: AssertionRequest,
): Promise<Decide> {
  const { passkey, relyingParty } = device;
  const response = readPasskeyAssertion(assertion);
  const signCount = await verifyPasskeyAssertion(response, { device, challenge: value, origin }, choices);
  const isOfParty = belongsTo(relyingParty.id, origin, choices.apexOriginAccepted);
  return (challenge) => {
    demand(challenge.value === value, 'not the challenge of this device authentication');
    demand(!challenge.spent, 'the challenge was answered before');
    demand(clock.now() < challenge.expiresAt, 'the request options expired');
    demand(isOfParty, 'the origin is not of the relying party');
    demand(device.passkey === passkey, 'the passkey was replaced meanwhile');
    passkey.signCount = signCount;
    return choices.passkeyAuthenticators;
  };
}
