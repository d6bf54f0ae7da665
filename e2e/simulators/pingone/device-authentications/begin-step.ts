import { randomBytes, randomInt } from 'node:crypto';
import { secondsAfter } from '../clock.ts';
import type { CodeReceiver, DesktopDevice, Device, MobileDevice, PasskeyDevice } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { passkeyRequestOptions } from '../passkeys/request-options.ts';
import { checkPossible } from './find-flow.ts';
import type { Flow } from './flow.ts';
import { withdrawPush } from './settle-push.ts';

/**
 * Selects a device and asks of it what its type can answer.
 * @throws PingOneApiError 400 REQUEST_FAILED where the flow has ended
 */
export async function beginStep(environment: Environment, flow: Flow, device: Device): Promise<void> {
  if (device.type === 'PINGID_DESKTOP_GEN2') await beginDesktopAssertion(environment, flow, device);
  else {
    forgetStep(flow);
    begin(environment, flow, device);
  }
  flow.selectedDeviceId = device.id;
  flow.updatedAt = environment.clock.now();
}

function begin(environment: Environment, flow: Flow, device: Exclude<Device, DesktopDevice>): void {
  switch (device.type) {
    case 'FIDO2':
      beginPasskeyAssertion(environment, flow, device);
      break;
    case 'MOBILE':
      beginPush(environment, flow, device);
      break;
    case 'TOTP':
    case 'OATH_TOKEN':
      flow.status = 'OTP_REQUIRED';
      flow.step = { method: 'generated-code' };
      break;
    default:
      beginOtp(environment, flow, device);
  }
}

async function beginDesktopAssertion(
  environment: Environment,
  flow: Flow,
  device: DesktopDevice,
): Promise<void> {
  const { jwt, challenge, expiresAt } = await environment.signer.requestOptions({
    rpId: device.relyingParty.id,
    credentialId: device.desktop?.credentialId ?? '',
    deviceAuthenticationId: flow.id,
  });
  // An answer that was being checked meanwhile may have ended the flow.
  checkPossible(environment, flow, 'device.select');
  forgetStep(flow);
  flow.status = 'ASSERTION_REQUIRED';
  flow.step = { method: 'assertion', challenge: { value: challenge, expiresAt, spent: false } };
  flow.requestOptions = jwt;
}

function beginPasskeyAssertion({ choices, clock }: Environment, flow: Flow, device: PasskeyDevice): void {
  const value = randomBytes(32).toString('base64url');
  const expiresAt = secondsAfter(clock.now(), choices.requestOptionsLifetimeSeconds);
  flow.status = 'ASSERTION_REQUIRED';
  flow.step = { method: 'assertion', challenge: { value, expiresAt, spent: false } };
  flow.passkeyOptions = passkeyRequestOptions(device, value, choices);
}

function beginPush({ clock, pushes }: Environment, flow: Flow, device: MobileDevice): void {
  const { id, userId } = flow;
  const push = { id, userId, deviceId: device.id, status: 'waiting', sentAt: clock.now() } as const;
  flow.status = 'PUSH_CONFIRMATION_REQUIRED';
  flow.step = { method: 'push', push: { ...push } };
  pushes.push(flow.step.push);
}

function beginOtp({ choices, clock, outbox }: Environment, flow: Flow, device: CodeReceiver): void {
  const sentAt = clock.now();
  const otp = randomInt(1_000_000).toString().padStart(6, '0');
  flow.status = 'OTP_REQUIRED';
  flow.step = { method: 'otp', otp, expiresAt: secondsAfter(sentAt, choices.otpLifetimeSeconds) };
  outbox.push({
    type: device.type,
    userId: flow.userId,
    deviceId: device.id,
    deviceAuthenticationId: flow.id,
    to: device.type === 'EMAIL' ? device.email : device.phone,
    otp,
    sentAt,
  });
}

function forgetStep(flow: Flow): void {
  withdrawPush(flow);
  delete flow.step;
  delete flow.requestOptions;
  delete flow.passkeyOptions;
}
