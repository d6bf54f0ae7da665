import { type Static, Type } from 'typebox';

/** The sample web app behind the MFA step: which month's payslip. */
export const PayslipQuery = Type.Object(
  { month: Type.String({ pattern: '^20\\d\\d-(0[1-9]|1[0-2])$' }) },
  { additionalProperties: false },
);

export const Payslip = Type.Object(
  {
    month: Type.String(),
    employee: Type.String(),
    lines: Type.Array(Type.Object({ label: Type.String(), cents: Type.Integer() })),
    netCents: Type.Integer(),
    currency: Type.String(),
  },
  { $id: 'Payslip' },
);
export type Payslip = Static<typeof Payslip>;
