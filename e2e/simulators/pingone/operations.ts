import { cancel } from './device-authentications/cancel.ts';
import { checkAssertion } from './device-authentications/check-assertion.ts';
import { checkOtp } from './device-authentications/check-otp.ts';
import { initiate } from './device-authentications/initiate.ts';
import { readFlow } from './device-authentications/read.ts';
import { selectDevice } from './device-authentications/select-device.ts';
import { activateDevice } from './devices/activate.ts';
import { createDevice } from './devices/create.ts';
import { listDevices } from './devices/list.ts';
import { orderDevices } from './devices/order.ts';
import { readDevice } from './devices/read.ts';
import { removeDevice } from './devices/remove.ts';
import { removeDeviceOrder } from './devices/remove-order.ts';
import { renameDevice } from './devices/rename.ts';
import type { Environment } from './environment.ts';
import type { Operation } from './http/operation.ts';
import { readMfaSettings } from './mfa-settings.ts';
import { listPolicies, readPolicy } from './policies.ts';

/** All that the API can do. */
export function operations(environment: Environment): Operation[] {
  return [
    listDevices,
    createDevice,
    orderDevices,
    removeDeviceOrder,
    readDevice,
    activateDevice,
    renameDevice,
    removeDevice,
    readMfaSettings,
    listPolicies,
    readPolicy,
    initiate,
    readFlow,
    selectDevice,
    checkOtp,
    checkAssertion,
    cancel,
  ].map((operation) => operation(environment));
}
