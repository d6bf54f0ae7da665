import { useState } from 'react';
import { describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { helpDeskReport } from '../words/help-desk-report.ts';
import { Button } from './button.tsx';
import { CopyOutcome } from './copy-outcome.tsx';
import { Fold } from './fold.tsx';
import { useCopy } from './use-copy.ts';

/** The technical facts, folded away, to be copied into a message. */
export function HelpDeskDetails({ error }: { error: DesktopAgentError }) {
  const [now] = useState(() => new Date());
  const browser = describeBrowser(navigator);
  const report = helpDeskReport(error, { browser, origin: location.origin, now });
  const { source, outcome, copy } = useCopy<HTMLPreElement>(report);
  return (
    <Fold title="Details for your help desk">
      <pre className="report" ref={source}>
        {report}
      </pre>
      <div className="copy">
        <Button onClick={copy}>Copy the details</Button>
        <CopyOutcome outcome={outcome} system={browser.system} />
      </div>
    </Fold>
  );
}
