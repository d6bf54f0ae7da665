import type { Environment } from './environment.ts';
import { invalidData } from './http/api-error.ts';

/** @throws PingOneApiError 400 INVALID_DATA where there is no such MFA policy */
export function checkPolicy({ policyId }: Environment, id: string): void {
  if (id === policyId) return;
  throw invalidData({ code: 'INVALID_VALUE', message: 'No such MFA policy', target: 'policy.id' });
}
