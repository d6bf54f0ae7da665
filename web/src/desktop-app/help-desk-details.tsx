import { type DesktopAgentError, describeBrowser } from 'pingid-desktop-agent';
import { useState } from 'react';
import { CopyableReport } from '../failures/copyable-report.tsx';
import { Fold } from '../ui/fold.tsx';
import { helpDeskReport } from './help-desk-report.ts';

/** The technical facts, folded away, to be copied into a message. */
export function HelpDeskDetails({ error }: { error: DesktopAgentError }) {
  const [now] = useState(() => new Date());
  const browser = describeBrowser(navigator);
  return (
    <Fold title="Details for your help desk">
      <CopyableReport
        report={helpDeskReport(error, { browser, origin: location.origin, now })}
        label="Copy the details"
      />
    </Fold>
  );
}
