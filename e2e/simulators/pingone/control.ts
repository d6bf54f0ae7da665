import { startOver } from './create-environment.ts';
import type { FlowStatus } from './device-authentications/flow.ts';
import { answerPush, settlePush, timeOut } from './device-authentications/settle-push.ts';
import { type Device, isCodeGenerator } from './devices/device.ts';
import { lockDevice } from './devices/lock.ts';
import { findDevice, userWithDevices } from './devices/user-devices.ts';
import { type Environment, findUser } from './environment.ts';
import { currentCode } from './one-time-codes/generated-codes.ts';
import { type SeededPasskey, seededPasskey } from './passkeys/seeded-passkey.ts';
import type { DeviceSelection } from './policies.ts';
import type { Push } from './pushes.ts';

/** What tests and the simulator's own pages do at a running environment: as an administrator, or with a device in hand. */
export interface Control {
  /** Every push that was sent, in the order they were, as they stand by the clock. */
  readonly pushes: readonly Push[];
  /** Says yes on the phone. False where no push of this device authentication waits: then nothing changes. */
  approvePush(flowId: string): boolean;
  /** Says no on the phone. False where no push of this device authentication waits: then nothing changes. */
  denyPush(flowId: string): boolean;
  /** What a TOTP or OATH_TOKEN device shows now. */
  codeOf(userId: string, deviceId: string): string;
  /** The passkey of the person's first FIDO2 device, with its private key. */
  passkeyOf(userId: string): SeededPasskey;
  /** Locks a device, as too many wrong answers would. */
  lock(userId: string, deviceId: string, seconds: number): void;
  block(userId: string, deviceId: string): void;
  unblock(userId: string, deviceId: string): void;
  setDeviceSelection(deviceSelection: DeviceSelection): void;
  /** Whether the MFA policy forbids new pairings of PingID Desktop. */
  setPairingDisabled(disabled: boolean): void;
  /** From now on the person needs no MFA. */
  grantBypass(userId: string): void;
  revokeBypass(userId: string): void;
  setMfaEnabled(userId: string, enabled: boolean): void;
  /** Everybody has again what they had at the start. Those who are signed in stay so. */
  startOver(): void;
  /** How a device authentication stands, also after it has expired. `undefined`: there is none of this id. */
  flowOf(flowId: string): FlowView | undefined;
}

export interface FlowView {
  status: FlowStatus;
  selectedDeviceId?: string;
}

/** Everything of a user or device that is not there throws PingOneApiError 404. */
export function createControl(environment: Environment): Control {
  const deviceOf = (userId: string, deviceId: string) =>
    findDevice(userWithDevices(environment, userId), deviceId);
  return {
    get pushes() {
      for (const push of environment.pushes) timeOut(environment, push);
      return structuredClone(environment.pushes);
    },
    approvePush: (flowId) => answerPush(environment, flowId, 'approved'),
    denyPush: (flowId) => answerPush(environment, flowId, 'denied'),
    codeOf: (userId, deviceId) => codeOf(environment, deviceOf(userId, deviceId)),
    passkeyOf: (userId) => seededPasskey(environment, userId),
    lock: (userId, deviceId, seconds) => lockDevice(environment, deviceOf(userId, deviceId), seconds),
    block: (userId, deviceId) => {
      deviceOf(userId, deviceId).block = { blockedAt: environment.clock.now() };
    },
    unblock: (userId, deviceId) => {
      delete deviceOf(userId, deviceId).block;
    },
    setDeviceSelection: (deviceSelection) => {
      environment.deviceSelection = deviceSelection;
    },
    setPairingDisabled: (disabled) => {
      environment.pairingDisabled = disabled;
    },
    grantBypass: (userId) => {
      findUser(environment, userId).bypass = true;
    },
    revokeBypass: (userId) => {
      findUser(environment, userId).bypass = false;
    },
    setMfaEnabled: (userId, enabled) => {
      findUser(environment, userId).mfaEnabled = enabled;
    },
    startOver: () => startOver(environment),
    flowOf: (flowId) => viewFlow(environment, flowId),
  };
}

function codeOf({ clock }: Environment, device: Device): string {
  if (isCodeGenerator(device)) return currentCode(device, clock.now());
  throw new TypeError(`${device.type} computes no codes`);
}

function viewFlow(environment: Environment, flowId: string): FlowView | undefined {
  const flow = environment.flows.get(flowId);
  if (!flow) return undefined;
  settlePush(environment, flow);
  const { status, selectedDeviceId } = flow;
  return { status, ...(selectedDeviceId && { selectedDeviceId }) };
}
