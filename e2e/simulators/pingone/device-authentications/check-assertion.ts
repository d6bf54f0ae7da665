import { CredentialRefused } from '../desktop-jwts/credential-jwt.ts';
import type { Device } from '../devices/device.ts';
import { countWrongAnswer, isUsable } from '../devices/lock.ts';
import type { Environment } from '../environment.ts';
import { invalidData } from '../http/api-error.ts';
import { object, optional, readFields, text } from '../http/fields.ts';
import type { Operation } from '../http/operation.ts';
import { compatibility } from './compatibility.ts';
import { complete, fail } from './end-flow.ts';
import { findFlow, impossible } from './find-flow.ts';
import type { Challenge, Flow } from './flow.ts';
import { flowResource } from './flow-resource.ts';
import { flowPath } from './paths.ts';
import { refuseUnusable } from './refuse-unusable.ts';
import { selectedDevice } from './selected-device.ts';
import { type AssertionRequest, verifyAssertion } from './verify-assertion.ts';

const body = object({ origin: text(), assertion: text(), compatibility: optional(compatibility) });

/**
 * Check Assertion, of PingID Desktop or of a passkey. The challenge is spent by the first answer, right or wrong. Selecting the
 * device again brings a new one.
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
      const challenge = openChallenge(environment, flow);
      const device = selectedDevice(environment, flow);
      try {
        await judge(environment, flow, device, request);
      } catch (error) {
        if (!(error instanceof CredentialRefused)) throw error;
        challenge.spent = true;
        refuse(environment, flow, device, error);
      }
      return { status: 200, body: flowResource(environment, flow) };
    },
  };
}

/** Nothing is decided before the signature is verified, and nothing is waited for after, so that only one answer can win. */
async function judge(
  environment: Environment,
  flow: Flow,
  device: Device | undefined,
  request: AssertionRequest,
): Promise<void> {
  if (device && !isUsable(device)) return refuseUnusable(environment, flow, device);
  const decide = await verifyAssertion(environment, device, openChallenge(environment, flow), request);
  // Wrong answers in other flows may have locked it meanwhile.
  if (device && !isUsable(device)) return refuseUnusable(environment, flow, device);
  const authenticators = decide(openChallenge(environment, flow));
  delete device?.failures;
  complete(environment, flow, authenticators);
}

function openChallenge(environment: Environment, flow: Flow): Challenge {
  if (flow.step?.method === 'assertion') return flow.step.challenge;
  throw impossible(environment, flow);
}

function refuse(
  environment: Environment,
  flow: Flow,
  device: Device | undefined,
  refusal: CredentialRefused,
): void {
  const { failedAssertion, failedAssertionCode, refusedAssertionCode } = environment.choices;
  // Another answer may have ended the flow meanwhile.
  openChallenge(environment, flow);
  if (device) countWrongAnswer(environment, device);
  const message = `The assertion was refused: ${refusal.message}`;
  if (device?.lock) refuseUnusable(environment, flow, device);
  else if (failedAssertion === 'status-failed')
    fail(environment, flow, { code: failedAssertionCode, message });
  else throw invalidData({ code: refusedAssertionCode, message, target: 'assertion' });
}
