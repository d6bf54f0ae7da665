import type { CodeGenerator, OathTokenDevice, TotpDevice } from '../devices/device.ts';
import { hotp } from './hotp.ts';

export const stepSeconds = 30;

/** How many codes beside the current one are accepted: clocks differ, and people press a token's button for nothing. */
const totpDrift = 1;
const hotpLookAhead = 3;

/** The code that the device shows now. */
export function currentCode(device: CodeGenerator, now: Date): string {
  return codeAt(device, device.type === 'TOTP' ? timeStep(now) : device.counter);
}

/** Whether the code is right. One that is right is used up, with all before it. */
export function acceptCode(device: CodeGenerator, code: string, now: Date): boolean {
  return device.type === 'TOTP' ? acceptTotp(device, code, now) : acceptHotp(device, code);
}

function acceptTotp(device: TotpDevice, code: string, now: Date): boolean {
  const current = timeStep(now);
  const steps = range(current - totpDrift, current + totpDrift);
  const step = steps.find((each) => each > (device.usedStep ?? -1) && codeAt(device, each) === code);
  if (step === undefined) return false;
  device.usedStep = step;
  return true;
}

function acceptHotp(device: OathTokenDevice, code: string): boolean {
  const counters = range(device.counter, device.counter + hotpLookAhead);
  const counter = counters.find((each) => codeAt(device, each) === code);
  if (counter === undefined) return false;
  device.counter = counter + 1;
  return true;
}

function codeAt({ secret }: CodeGenerator, counter: number): string {
  return hotp(Buffer.from(secret, 'base64url'), counter);
}

function timeStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / stepSeconds);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
