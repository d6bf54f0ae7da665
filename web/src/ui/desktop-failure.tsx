import type { ReactNode } from 'react';
import { describeBrowser } from '../desktop-agent/browser.ts';
import type { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { agentWords } from '../words/agent-words.ts';
import type { AgentWords, Words } from '../words/words.ts';
import { Button } from './button.tsx';
import { CopyAddress } from './copy-address.tsx';
import { Fold } from './fold.tsx';
import { HelpDeskDetails } from './help-desk-details.tsx';
import { Notice } from './notice.tsx';
import { Picture } from './pictures/picture.tsx';
import { Spinner } from './spinner.tsx';

export interface DesktopFailureProps {
  error: DesktopAgentError;
  onTryAgain: () => void;
  /** Where the feature can say it better than the code's own words. */
  words?: Words;
  /** More about it, below the words. */
  details?: ReactNode;
  /** Further ways on, beside trying again. */
  children?: ReactNode;
  takesFocus?: boolean;
}

/** Why PingID Desktop did not answer, the one thing to do about it in this browser, and what to tell the help desk. */
export function DesktopFailure(props: DesktopFailureProps) {
  const { error, words, details, takesFocus = true } = props;
  const browser = describeBrowser(navigator);
  const found = agentWords(error, browser);
  const { title, text } = words ?? found;
  return (
    <Notice kind="problem" title={title} takesFocus={takesFocus}>
      <p>{text}</p>
      <How {...found} />
      {found.copyAddress && <CopyAddress system={browser.system} />}
      {found.retry === 'by_itself' && <GoesOnByItself />}
      {details}
      <WaysOn {...props} found={found} />
      <Folded error={error} further={found.further ?? []} />
    </Notice>
  );
}

/** The steps, with a picture of where to click beside them. */
function How({ steps = [], picture }: AgentWords) {
  if (steps.length === 0 && !picture) return null;
  return (
    <div className="how">
      {steps.length === 1 ? <p>{steps[0]}</p> : <Steps steps={steps} />}
      {picture && <Picture name={picture} host={location.host} />}
    </div>
  );
}

function Steps({ steps }: { steps: string[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className="how-steps">
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function GoesOnByItself() {
  return (
    <p className="goes-on" role="status">
      <Spinner />
      We keep looking; this page goes on by itself.
    </p>
  );
}

interface WaysOnProps extends DesktopFailureProps {
  found: AgentWords;
}

/** Trying again stands first only where it can help. */
function WaysOn({ found, onTryAgain, children }: WaysOnProps) {
  return (
    <div className="actions">
      {found.openInNewTab && (
        <a className="button button-primary" href={location.href} target="_blank" rel="noopener noreferrer">
          Open in a new tab
        </a>
      )}
      <Button kind={found.retry === 'useless' ? 'secondary' : 'primary'} onClick={onTryAgain}>
        Try again
      </Button>
      {children}
    </div>
  );
}

// What opens here is not read out: who opened it goes on to it.
function Folded({ error, further }: { error: DesktopAgentError; further: string[] }) {
  if (error.code === 'cancelled') return null;
  return (
    <div className="folds" aria-live="off">
      {further.length > 0 && (
        <Fold title="If this does not help">
          <ul className="further">
            {further.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </Fold>
      )}
      <HelpDeskDetails error={error} />
    </div>
  );
}
