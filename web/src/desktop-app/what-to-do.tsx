import { describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { CopyOutcome } from '../failures/copyable-report.tsx';
import { useMessages } from '../messages/language-provider.tsx';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useCopy } from '../ui/use-copy.ts';
import { type FailureAdvice, failureAdvice } from './failure-advice.ts';
import { Picture } from './pictures/picture.tsx';

/** What happened and what to do about it, where the page around it has its own buttons and its own report. */
export function DesktopRemedy({ error }: { error: DesktopAgentError }) {
  const messages = useMessages();
  const advice = failureAdvice(error, describeBrowser(navigator), messages);
  return (
    <>
      <p>
        <strong>{advice.title}</strong>
      </p>
      <p>{advice.text}</p>
      <WhatToDo advice={advice} />
      {advice.openInNewTab && (
        <p>
          <a href={location.href} target="_blank" rel="noopener noreferrer">
            {messages.desktopApp.openInNewTab}
          </a>
        </p>
      )}
      <OtherCauses further={advice.further ?? []} />
    </>
  );
}

interface WhatToDoProps {
  advice: FailureAdvice;
  /** What was in the way is gone, and the page leaves it to the person. */
  isPossibleNow?: boolean;
}

/** How to go on after PingID Desktop could not be asked, in this very browser. */
export function WhatToDo({ advice, isPossibleNow = false }: WhatToDoProps) {
  const { desktopApp: t } = useMessages();
  return (
    <>
      <Steps {...advice} />
      {advice.copyAddress && <CopyAddress />}
      {isPossibleNow && (
        <p className="goes-on" role="status">
          {t.shouldWorkNow}
        </p>
      )}
      {!isPossibleNow && advice.retry === 'by_itself' && (
        <p className="goes-on" role="status">
          <Spinner />
          {t.keepsLooking}
        </p>
      )}
    </>
  );
}

/** What else it may be. */
export function OtherCauses({ further }: { further: readonly string[] }) {
  const { desktopApp: t } = useMessages();
  if (further.length === 0) return null;
  return (
    <Fold title={t.ifThisDoesNotHelp}>
      <ul className="further">
        {further.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Fold>
  );
}

/** With a picture of where to click beside them. */
function Steps({ steps = [], picture }: FailureAdvice) {
  if (steps.length === 0 && !picture) return null;
  return (
    <div className="how">
      {steps.length > 0 && (
        <ol className="how-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {picture && <Picture name={picture} host={location.host} />}
    </div>
  );
}

/** For opening this very page in another browser, or on another computer. */
export function CopyAddress() {
  const { desktopApp: t } = useMessages();
  const address = location.href;
  const { source, outcome, copy } = useCopy<HTMLSpanElement>(address);
  return (
    <div className="copy-address">
      <span className="address" ref={source}>
        {address}
      </span>
      <div className="copy">
        <Button kind="primary" onClick={copy}>
          {t.copyAddress}
        </Button>
        <CopyOutcome outcome={outcome} />
      </div>
    </div>
  );
}
