import type { Payslip } from 'shared';
import { Redirect, useSearchParams } from 'wouter';
import { ApiProblem } from '../../api/api-problem.ts';
import { toFailure } from '../../api/failure.ts';
import { usePayslip } from '../../api/payroll.ts';
import type { SignedInSession } from '../../api/session.ts';
import { NotFoundPage } from '../../failures/not-found-page.tsx';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { usePageStepUp } from '../../session/step-up.ts';
import { Actions, ButtonRouteLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './payroll-page.module.css';

/** A sample of a web app behind the MFA step: the backend says what it requires, and the page leads there. */
export function PayrollPage({ session }: { session: SignedInSession }) {
  const { payroll: t } = useMessages();
  const month = useMonth();
  const title = t.title(useFormat().month(month));
  const { data: payslip, error, mutate: readAgain } = usePayslip(month, session);
  const { stepUpHref, isDeciding } = usePageStepUp(error, session, readAgain);

  if (stepUpHref) return <Redirect to={stepUpHref} replace />;
  if (error instanceof ApiProblem && error.code === 'not_found') return <NotFoundPage />;
  // Each month is a page of its own: its heading takes the focus of the link that led there, and says which month it is.
  return (
    <Page key={month} title={title} lead={<p>{t.sample}</p>}>
      <MonthLinks month={month} />
      {payslip ? (
        <PayslipTable payslip={payslip} />
      ) : error && !isDeciding ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      ) : (
        <div className={styles.room}>
          <Skeleton lines={4} label={t.loading} />
        </div>
      )}
    </Page>
  );
}

/** To the months beside this one; the current month is not over yet. */
function MonthLinks({ month }: { month: string }) {
  const { payroll: t } = useMessages();
  const format = useFormat();
  const months = [monthsFrom(month, -1), monthsFrom(month, 1)];
  return (
    <nav aria-label={t.months}>
      <Actions>
        {months
          .filter((each) => each >= '2000-01' && each <= lastMonth())
          .map((each) => (
            <ButtonRouteLink key={each} href={`/payroll?month=${each}`}>
              {format.month(each)}
            </ButtonRouteLink>
          ))}
      </Actions>
    </nav>
  );
}

function PayslipTable({ payslip }: { payslip: Payslip }) {
  const { payroll: t } = useMessages();
  const format = useFormat();
  const { month, employee, lines, netCents, currency } = payslip;
  return (
    <table className={styles.payslip}>
      <caption>{t.caption(format.month(month), employee)}</caption>
      <tbody>
        {lines.map(({ label, cents }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{format.money(cents, currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.paidOut}</th>
          <td>{format.money(netCents, currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Months are written like `2026-10`. */
export function monthsFrom(month: string, count: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + count)).toISOString().slice(0, 7);
}

export function lastMonth(now = new Date()): string {
  const thisMonth = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  return monthsFrom(thisMonth, -1);
}

/** The month in the address, else the last one that is over. */
export function useMonth(): string {
  const [search] = useSearchParams();
  const month = search.get('month');
  return month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : lastMonth();
}
