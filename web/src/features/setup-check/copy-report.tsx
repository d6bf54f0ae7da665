import { CopyableReport } from '../../failures/copyable-report.tsx';

/** The report to read, and to copy as a whole. */
export function CopyReport({ report }: { report: string }) {
  return (
    <section className="check-report" aria-labelledby="report-heading">
      <h2 id="report-heading">Report for the help desk</h2>
      <p className="soft">There is nothing personal in it: no name, no device, no page that you visited.</p>
      <CopyableReport report={report} label="Copy report" />
    </section>
  );
}
