import { randomUUID } from 'node:crypto';
import type { Environment, RelyingParty, User } from '../environment.ts';
import { literal, object, optional, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { checkPairingAllowed, checkPolicy } from '../policies.ts';
import type { DesktopDevice } from './device.ts';
import { deviceLinks, deviceResource } from './device-resource.ts';
import { devicesPath } from './paths.ts';
import { checkDeviceLimit, checkPendingDeviceLimit, userWithDevices } from './user-devices.ts';

const body = object({
  type: literal('PINGID_DESKTOP_GEN2'),
  status: literal('ACTIVATION_REQUIRED'),
  policy: optional(object({ id: text() })),
  rp: optional(object({ id: text(), name: optional(text()) })),
});

/** Create MFA User Device (PingID Desktop). */
export function createDevice(environment: Environment): Operation {
  return {
    name: 'devices.create',
    method: 'POST',
    path: devicesPath,
    mediaType: 'application/json',
    run: async (call) => {
      const user = userWithDevices(environment, call.parameter('userId'));
      const { policy, rp } = readFields(body, call.body);
      if (policy) checkPolicy(environment, policy.id);
      checkPairingAllowed(environment);
      checkDeviceLimit(user, environment);
      checkPendingDeviceLimit(user, environment);
      return startPairing(environment, user, relyingParty(environment, rp));
    },
  };
}

async function startPairing(environment: Environment, user: User, rp: RelyingParty) {
  const now = environment.clock.now();
  const id = randomUUID();
  const options = await environment.signer.creationOptions({ rp, userId: user.person.id, deviceId: id });
  const device: DesktopDevice = {
    type: 'PINGID_DESKTOP_GEN2',
    id,
    status: 'ACTIVATION_REQUIRED',
    relyingParty: rp,
    createdAt: now,
    updatedAt: now,
    pairing: { challenge: options.challenge, expiresAt: options.expiresAt },
  };
  user.devices.push(device);
  return {
    status: 201,
    headers: { location: deviceLinks(environment, user, device).self.href },
    body: {
      ...deviceResource(environment, user, device),
      pingIdDesktopCredentialCreationOptions: options.jwt,
    },
  };
}

/** The policy's relying party, or the one that the request puts in its place. */
function relyingParty(
  { relyingParty }: Environment,
  rp: { id: string; name: string | undefined } | undefined,
): RelyingParty {
  return rp ? { id: rp.id, name: rp.name ?? rp.id } : relyingParty;
}
