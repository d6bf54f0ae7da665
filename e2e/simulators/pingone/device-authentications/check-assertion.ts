import { judgeAssertion, readAssertion } from '../desktop-jwts/assertion.ts';
import { CredentialRefused } from '../desktop-jwts/credential-jwt.ts';
import type { DesktopDevice, Device, PairedDesktop } from '../devices/device.ts';
import type { Environment } from '../environment.ts';
import { invalidData } from '../http/api-error.ts';
import { object, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { complete, fail } from './end-flow.ts';
import { findFlow, impossible } from './find-flow.ts';
import type { AssertionStep, Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';
import { usableDevices } from './usable-devices.ts';

const body = object({ origin: text(), assertion: text() });

interface Request {
  origin: string;
  assertion: string;
}

/**
 * Check Assertion (PingID Desktop). The challenge is spent by the first answer, right or wrong. Selecting the device again brings
 * a new one.
 */
export function checkAssertion(environment: Environment): Operation {
  return {
    name: 'deviceAuthentications.checkAssertion',
    method: 'POST',
    path: flowPath,
    mediaType: 'application/vnd.pingidentity.assertion.check+json',
    run: async (call) => {
      const flow = findFlow(environment, call.parameter('flowId'));
      const request = readFields(body, call.body);
      const { challenge } = openStep(environment, flow);
      try {
        await judge(environment, flow, request);
      } catch (error) {
        if (!(error instanceof CredentialRefused)) throw error;
        challenge.spent = true;
        refuse(environment, flow, error);
      }
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

/** Nothing is decided before the signature is checked, and nothing is waited for after, so that only one answer can win. */
async function judge(environment: Environment, flow: Flow, { origin, assertion }: Request): Promise<void> {
  const { device, desktop } = selectedDesktop(environment, flow);
  const read = await readAssertion(assertion, desktop, environment.clock.now());
  const { challenge } = openStep(environment, flow);
  judgeAssertion(read, { device, challenge, origin }, environment);
  environment.usedTokenIds.add(read.jti);
  complete(environment, flow, ['desktop', 'mfa', 'user']);
}

function selectedDesktop(environment: Environment, flow: Flow) {
  const device = usableDevices(environment, flow.userId).find(({ id }) => id === flow.selectedDeviceId);
  if (!isPaired(device)) throw new CredentialRefused('the selected device is gone');
  return { device, desktop: device.desktop };
}

function isPaired(device: Device | undefined): device is DesktopDevice & { desktop: PairedDesktop } {
  return device?.type === 'PINGID_DESKTOP_GEN2' && device.desktop !== undefined;
}

function openStep(environment: Environment, flow: Flow): AssertionStep {
  if (flow.step?.method === 'assertion') return flow.step;
  throw impossible(environment, flow);
}

function refuse(environment: Environment, flow: Flow, refusal: CredentialRefused): void {
  const { failedAssertion, failedAssertionCode, refusedAssertionCode } = environment.choices;
  // Another answer may have ended the flow meanwhile.
  openStep(environment, flow);
  const message = `The assertion was refused: ${refusal.message}`;
  if (failedAssertion === 'status-failed') fail(environment, flow, { code: failedAssertionCode, message });
  else throw invalidData({ code: refusedAssertionCode, message, target: 'assertion' });
}
