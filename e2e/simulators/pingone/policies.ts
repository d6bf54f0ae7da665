import type { Environment } from './environment.ts';
import { invalidData } from './http/api-error.ts';

/**
 * How a flow without a selected device begins: with the default device, by asking where there are several, by asking always.
 * `authentication.deviceSelection` of a device authentication policy.
 */
export type DeviceSelection = 'DEFAULT_TO_FIRST' | 'PROMPT_TO_SELECT' | 'ALWAYS_DISPLAY_DEVICES';

/** @throws PingOneApiError 400 INVALID_DATA where there is no such MFA policy */
export function checkPolicy({ policyId }: Environment, id: string): void {
  if (id === policyId) return;
  throw invalidData({ code: 'INVALID_VALUE', message: 'No such MFA policy', target: 'policy.id' });
}
