import { Payslip, PayslipQuery } from 'shared';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import { callerOf } from '../session/authorize.ts';

/**
 * A sample of a web app behind the MFA step. All that it takes is `requires`: whoever has not confirmed with a device is
 * answered 401 `step_up_required`, and the page leads them to the MFA step and back.
 */
export async function samplePayrollRoutes(app: App): Promise<void> {
  app.get(
    '/payroll',
    {
      config: { requires: { level: 2 } },
      schema: {
        summary: "Sample: the person's payslip of a month",
        querystring: PayslipQuery,
        response: { 200: Payslip, ...problemsOf('step_up_required') },
      },
    },
    async (request) => samplePayslip(request.query.month, callerOf(request).auth.user.name),
  );
}

function samplePayslip(month: string, employee = 'You'): Payslip {
  const lines = [
    { label: 'Salary', cents: 420_000 },
    { label: 'Income tax', cents: -71_250 },
    { label: 'Social security', cents: -84_420 },
  ];
  const netCents = lines.reduce((sum, { cents }) => sum + cents, 0);
  return { month, employee, lines, netCents, currency: 'EUR' };
}
