import type { Payslip } from 'shared';
import useSWR from 'swr';
import { requestJson } from './request.ts';
import type { SignedInSession } from './session.ts';

/** One month's payslip. A confirmation makes it a new question: what was refused before it is not kept. */
export function usePayslip(month: string, { user, steppedUpAt }: SignedInSession) {
  return useSWR<Payslip, unknown>([`/api/payroll?month=${month}`, user.id, steppedUpAt], ([path]: [string]) =>
    requestJson('GET', path, 'Payslip'),
  );
}
