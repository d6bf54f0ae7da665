import { Redirect } from 'wouter';
import { ApiProblem } from '../../api/api-problem.ts';
import { toFailure } from '../../api/failure.ts';
import { usePayslip } from '../../api/payroll.ts';
import type { SignedInSession } from '../../api/session.ts';
import { NotFoundPage } from '../../failures/not-found-page.tsx';
import { ReadingFailure } from '../../failures/reading-failure.tsx';
import { currentPlace, mfaHref } from '../../navigation/hrefs.ts';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { monthName } from './month.ts';
import { MonthLinks } from './month-links.tsx';
import { PayslipTable } from './payslip-table.tsx';
import { useMonth } from './use-month.ts';

/** A sample of a web app behind the MFA step: the backend wants level 2, and the page does what it says. */
export function PayrollPage({ session }: { session: SignedInSession }) {
  const month = useMonth();
  const { data: payslip, error, mutate: readAgain } = usePayslip(month, session);
  const code = error instanceof ApiProblem ? error.code : undefined;

  if (code === 'step_up_required' && session.level === 1)
    return <Redirect to={mfaHref(currentPlace())} replace />;
  if (code === 'not_found') return <NotFoundPage />;
  // Each month is a page of its own: its heading takes the focus of the link that led there, and says which month it is.
  return (
    <Page key={month} title={`Your payslip, ${monthName(month)}`}>
      <p className="soft">This is a sample: the amounts are made up.</p>
      <MonthLinks month={month} />
      {payslip ? (
        <PayslipTable payslip={payslip} />
      ) : error ? (
        <ReadingFailure failure={toFailure(error)} onTryAgain={() => void readAgain()} />
      ) : (
        <Skeleton lines={4} label="Loading your payslip" />
      )}
    </Page>
  );
}
