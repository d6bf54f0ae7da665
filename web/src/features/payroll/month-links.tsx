import { Link } from 'wouter';
import { lastMonth, monthName, monthsFrom } from './month.ts';

/** To the months beside this one; the current month is not over yet. */
export function MonthLinks({ month }: { month: string }) {
  const months = [monthsFrom(month, -1), monthsFrom(month, 1)];
  return (
    <nav className="actions" aria-label="Months">
      {months
        .filter((each) => each >= '2000-01' && each <= lastMonth())
        .map((each) => (
          <Link key={each} className="button button-secondary" href={`/payroll?month=${each}`}>
            {monthName(each)}
          </Link>
        ))}
    </nav>
  );
}
