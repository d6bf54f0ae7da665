import { userWithDevices } from '../devices/user-devices.ts';
import type { Environment } from '../environment.ts';

/** A passkey as `WebAuthn.addCredential` of the Chrome DevTools Protocol takes it: all bytes in standard base64. */
export interface SeededPasskey {
  credentialId: string;
  isResidentCredential: true;
  rpId: string;
  /** PKCS#8. */
  privateKey: string;
  userHandle: string;
  /** The signature counter as last seen. */
  signCount: number;
}

/** @throws TypeError where the person has no passkey that the simulator made */
export function seededPasskey(environment: Environment, userId: string): SeededPasskey {
  const devices = userWithDevices(environment, userId).devices;
  const device = devices.find((each) => each.type === 'FIDO2');
  if (!device?.passkey.privateKey) throw new TypeError('This person has no passkey that the simulator made');
  const { credentialId, privateKey, userHandle, signCount } = device.passkey;
  return {
    credentialId: base64(credentialId),
    isResidentCredential: true,
    rpId: device.relyingParty.id,
    privateKey,
    userHandle: base64(userHandle),
    signCount,
  };
}

function base64(base64url: string): string {
  return Buffer.from(base64url, 'base64url').toString('base64');
}
