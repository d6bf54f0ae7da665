import { type Attestation, judgeAttestation, readAttestation } from '../desktop-jwts/attestation.ts';
import { CredentialRefused } from '../desktop-jwts/credential-jwt.ts';
import type { Environment, User } from '../environment.ts';
import { invalidData, type PingOneApiError, requestFailed } from '../http/api-error.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import type { DesktopDevice, Device } from './device.ts';
import { deviceResource } from './device-resource.ts';
import { nicknameFor } from './nickname.ts';
import { devicePath } from './paths.ts';
import { checkDeviceLimit, findDevice, userWithDevices } from './user-devices.ts';

const body = object({ attestation: text() });

/** Activate MFA User Device (PingID Desktop). */
export function activateDevice(environment: Environment): Operation {
  return {
    name: 'devices.activate',
    method: 'POST',
    path: devicePath,
    mediaType: 'application/vnd.pingidentity.device.activate+json',
    run: async (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const device = pendingDesktop(findDevice(user, call.parameter('deviceId')), environment);
      const { attestation } = readFields(body, call.body);
      try {
        const read = await readAttestation(attestation, environment.clock.now());
        pair(environment, user, pendingDesktop(device, environment), read);
      } catch (error) {
        throw error instanceof CredentialRefused ? refuse(environment, user, device, error) : error;
      }
      return { status: 200, body: deviceResource(environment, user, device) };
    },
  };
}

/** Asked twice: before the work, and again after the signature was checked, as the answer may have changed meanwhile. */
function pendingDesktop(device: Device, { choices }: Environment): DesktopDevice {
  if (device.type === 'PINGID_DESKTOP_GEN2' && device.pairing) return device;
  throw requestFailed({
    code: choices.impossibleActionCode,
    message: 'The device does not wait for activation',
    target: 'status',
  });
}

function pair(environment: Environment, user: User, device: DesktopDevice, attestation: Attestation): void {
  judgeAttestation(attestation, device, environment);
  checkDeviceLimit(user, environment);
  environment.usedTokenIds.add(attestation.jti);
  const { credentialId, publicJwk, unitId, os, application } = attestation;
  const nickname = nicknameFor(user, os, environment.choices);
  delete device.pairing;
  device.desktop = { credentialId, publicJwk, unitId, os, application };
  device.status = 'ACTIVE';
  if (nickname) device.nickname = nickname;
  device.updatedAt = environment.clock.now();
  user.devices = [...user.devices.filter((other) => other !== device), device];
}

function refuse(
  { choices }: Environment,
  user: User,
  device: DesktopDevice,
  refusal: CredentialRefused,
): PingOneApiError {
  if (choices.refusedAttestation === 'device-removed') {
    user.devices = user.devices.filter((other) => other !== device);
  }
  return invalidData({
    code: choices.refusedAttestationCode,
    message: `The attestation was refused: ${refusal.message}`,
    target: 'attestation',
  });
}
