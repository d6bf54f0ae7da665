import type { Payslip } from 'shared';
import { monthName } from './month.ts';

export function PayslipTable({ payslip }: { payslip: Payslip }) {
  const { month, employee, lines, netCents, currency } = payslip;
  const money = new Intl.NumberFormat('en', { style: 'currency', currency });
  const amount = (cents: number) => money.format(cents / 100);
  return (
    <table className="card payslip">
      <caption>
        {monthName(month)}, {employee}
      </caption>
      <tbody>
        {lines.map(({ label, cents }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{amount(cents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Paid out</th>
          <td>{amount(netCents)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
