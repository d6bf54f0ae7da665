import { describeBrowser } from 'pingid-desktop-agent';
import { useMessages } from '../messages/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { useCopy } from '../ui/use-copy.ts';

interface CopyableReportProps {
  report: string;
  /** Of the button. */
  label: string;
}

/** Plain text for the help desk, in English whatever the page's language is, with a button that copies it. */
export function CopyableReport({ report, label }: CopyableReportProps) {
  const { source, outcome, copy } = useCopy<HTMLPreElement>(report);
  return (
    <>
      <pre className="report" lang="en" ref={source}>
        {report}
      </pre>
      <div className="copy">
        <Button onClick={copy}>{label}</Button>
        <CopyOutcome outcome={outcome} />
      </div>
    </>
  );
}

/** The room for it is there from the start, so nothing jumps. */
export function CopyOutcome({ outcome }: { outcome: 'copied' | 'selected' | undefined }) {
  const { common } = useMessages();
  const { system } = describeBrowser(navigator);
  return (
    <span className="copy-outcome" role="status">
      {outcome === 'copied' && common.copied}
      {outcome === 'selected' && common.copyByHand[system]}
    </span>
  );
}
