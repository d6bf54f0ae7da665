import { randomInt } from 'node:crypto';
import { secondsAfter } from '../clock.ts';
import type { DesktopDevice, Device, EmailDevice, PhoneDevice } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { checkPossible } from './find-flow.ts';
import type { Flow } from './flow.ts';

/**
 * Selects a device and asks of it what its type can answer.
 * @throws PingOneApiError 400 REQUEST_FAILED where the flow has ended
 */
export async function beginStep(environment: Environment, flow: Flow, device: Device): Promise<void> {
  if (device.type === 'PINGID_DESKTOP_GEN2') await beginAssertion(environment, flow, device);
  else beginOtp(environment, flow, device);
  flow.selectedDeviceId = device.id;
  flow.updatedAt = environment.clock.now();
}

async function beginAssertion(environment: Environment, flow: Flow, device: DesktopDevice): Promise<void> {
  const { jwt, challenge, expiresAt } = await environment.signer.requestOptions({
    rpId: device.relyingParty.id,
    credentialId: device.desktop?.credentialId ?? '',
    deviceAuthenticationId: flow.id,
  });
  // An answer that was being checked meanwhile may have ended the flow.
  checkPossible(environment, flow, 'device.select');
  flow.status = 'ASSERTION_REQUIRED';
  flow.step = { method: 'assertion', challenge: { value: challenge, expiresAt, spent: false } };
  flow.requestOptions = jwt;
}

function beginOtp(
  { choices, clock, outbox }: Environment,
  flow: Flow,
  device: EmailDevice | PhoneDevice,
): void {
  const sentAt = clock.now();
  const otp = randomInt(1_000_000).toString().padStart(6, '0');
  flow.status = 'OTP_REQUIRED';
  flow.step = { method: 'otp', otp, expiresAt: secondsAfter(sentAt, choices.otpLifetimeSeconds) };
  delete flow.requestOptions;
  const to = device.type === 'EMAIL' ? device.email : device.phone;
  outbox.push({
    userId: flow.userId,
    deviceId: device.id,
    deviceAuthenticationId: flow.id,
    to,
    otp,
    sentAt,
  });
}
