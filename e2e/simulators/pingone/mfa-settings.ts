import type { Environment } from './environment.ts';
import { noAccess } from './http/api-error.ts';
import type { Operation } from './http/operation.ts';

/** Read MFA Settings: how many devices a person may have, and otherwise PingOne's defaults. */
export function readMfaSettings(environment: Environment): Operation {
  return {
    name: 'mfaSettings.read',
    method: 'GET',
    path: '/v1/environments/:environmentId/mfaSettings',
    run: () => {
      checkMayReadConfiguration(environment);
      return { status: 200, body: mfaSettings(environment) };
    },
  };
}

/** @throws PingOneApiError 403 where the worker application's role does not cover it */
export function checkMayReadConfiguration({ choices }: Environment): void {
  if (!choices.workerReadsConfiguration) throw noAccess();
}

function mfaSettings({ id, addresses, choices }: Environment) {
  return {
    _links: { self: { href: `${addresses.apiUrl}/environments/${id}/mfaSettings` } },
    environment: { id },
    pairing: { maxAllowedDevices: choices.deviceLimit, pairingKeyFormat: 'NUMERIC' },
    lockout: { failureCount: choices.lockAfterFailures, durationSeconds: choices.lockSeconds },
    users: { mfaEnabled: false },
    phoneExtensions: { enabled: false },
  };
}
