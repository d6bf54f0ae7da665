import { describeBrowser } from '../desktop-agent/browser.ts';
import { Button } from './button.tsx';
import { CopyOutcome } from './copy-outcome.tsx';
import { useCopy } from './use-copy.ts';

interface CopyableReportProps {
  report: string;
  /** Of the button. */
  label: string;
}

/** Plain text for the help desk, with a button that copies it. */
export function CopyableReport({ report, label }: CopyableReportProps) {
  const { source, outcome, copy } = useCopy<HTMLPreElement>(report);
  return (
    <>
      <pre className="report" ref={source}>
        {report}
      </pre>
      <div className="copy">
        <Button onClick={copy}>{label}</Button>
        <CopyOutcome outcome={outcome} system={describeBrowser(navigator).system} />
      </div>
    </>
  );
}
