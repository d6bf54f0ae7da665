import { judgeAssertion as judgeDesktopAssertion, readAssertion } from '../desktop-jwts/assertion.ts';
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
 * Checks the signature of the selected device, and what it signed. The challenge is looked up once more after the signature
 * was checked, as the flow may have gone on meanwhile. From there on nothing is waited for, so that only one answer can win.
 * @returns the authenticators that a right answer proves
 * @throws CredentialRefused
 */
export function judgeAssertion(
  environment: Environment,
  device: Device | undefined,
  challenge: () => Challenge,
  request: AssertionRequest,
): Promise<readonly string[]> {
  if (device?.type === 'FIDO2') return judgePasskey(environment, device, challenge, request);
  if (device?.type === 'PINGID_DESKTOP_GEN2') return judgeDesktop(environment, device, challenge, request);
  throw new CredentialRefused('the selected device is gone');
}

async function judgeDesktop(
  environment: Environment,
  device: DesktopDevice,
  challenge: () => Challenge,
  { origin, assertion }: AssertionRequest,
): Promise<readonly string[]> {
  if (!device.desktop) throw new CredentialRefused('the selected device is not paired');
  const read = await readAssertion(assertion, device.desktop, environment.clock.now());
  judgeDesktopAssertion(read, { device, challenge: challenge(), origin }, environment);
  environment.usedTokenIds.add(read.jti);
  return ['desktop', 'mfa', 'user'];
}

async function judgePasskey(
  { choices, clock }: Environment,
  device: PasskeyDevice,
  challenge: () => Challenge,
  { origin, assertion }: AssertionRequest,
): Promise<readonly string[]> {
  const { value } = challenge();
  const response = readPasskeyAssertion(assertion);
  const signCount = await verifyPasskeyAssertion(response, { device, challenge: value, origin }, choices);
  const current = challenge();
  demand(current.value === value, 'not the challenge of this device authentication');
  demand(!current.spent, 'the challenge was answered before');
  demand(clock.now() < current.expiresAt, 'the request options expired');
  const { id } = device.relyingParty;
  demand(belongsTo(id, origin, choices.apexOriginAccepted), 'the origin is not of the relying party');
  device.passkey.signCount = signCount;
  return choices.passkeyAuthenticators;
}
