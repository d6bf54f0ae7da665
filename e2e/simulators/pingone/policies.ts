import type { Environment } from './environment.ts';
import { invalidData, notFound, requestFailed } from './http/api-error.ts';
import type { Operation } from './http/operation.ts';
import { checkMayReadConfiguration } from './mfa-settings.ts';

/**
 * How a flow without a selected device begins: with the default device, by asking where there are several, by asking always.
 * `authentication.deviceSelection` of a device authentication policy.
 */
export type DeviceSelection = 'DEFAULT_TO_FIRST' | 'PROMPT_TO_SELECT' | 'ALWAYS_DISPLAY_DEVICES';

const policiesPath = '/v1/environments/:environmentId/deviceAuthenticationPolicies';

/** Read All Device Authentication Policies: there is the one. */
export function listPolicies(environment: Environment): Operation {
  return {
    name: 'deviceAuthenticationPolicies.list',
    method: 'GET',
    path: policiesPath,
    run: () => {
      checkMayReadConfiguration(environment);
      const deviceAuthenticationPolicies = [policyResource(environment)];
      return { status: 200, body: { _embedded: { deviceAuthenticationPolicies }, count: 1, size: 1 } };
    },
  };
}

/** Read One Device Authentication Policy. */
export function readPolicy(environment: Environment): Operation {
  return {
    name: 'deviceAuthenticationPolicies.read',
    method: 'GET',
    path: `${policiesPath}/:policyId`,
    run: (call) => {
      checkMayReadConfiguration(environment);
      if (call.parameter('policyId') !== environment.policyId) throw notFound('Device authentication policy');
      return { status: 200, body: policyResource(environment) };
    },
  };
}

/** As much of it as matters here. `desktop` is the older app with codes, and says nothing about PingID Desktop. */
function policyResource({ id, policyId, addresses, choices, deviceSelection, pairingDisabled }: Environment) {
  const { desktopPolicyProperty } = choices;
  return {
    _links: {
      self: { href: `${addresses.apiUrl}/environments/${id}/deviceAuthenticationPolicies/${policyId}` },
    },
    id: policyId,
    environment: { id },
    name: 'Simulated policy',
    default: true,
    authentication: { deviceSelection },
    email: { enabled: true, pairingDisabled: false },
    desktop: { enabled: false, pairingDisabled: true },
    ...(desktopPolicyProperty === 'left-out'
      ? {}
      : { [desktopPolicyProperty]: { enabled: true, pairingDisabled } }),
  };
}

/** @throws PingOneApiError 400 where the policy allows no new pairing of PingID Desktop */
export function checkPairingAllowed({ pairingDisabled, choices }: Environment): void {
  if (!pairingDisabled) return;
  throw requestFailed({ code: choices.pairingDisabledCode, message: 'The policy does not allow pairing' });
}

/** @throws PingOneApiError 400 INVALID_DATA where there is no such MFA policy */
export function checkPolicy({ policyId }: Environment, id: string): void {
  if (id === policyId) return;
  throw invalidData({ code: 'INVALID_VALUE', message: 'No such MFA policy', target: 'policy.id' });
}
