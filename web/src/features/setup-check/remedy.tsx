import { describeBrowser } from '../../desktop-agent/browser.ts';
import { CopyAddress } from '../../ui/copy-address.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Picture } from '../../ui/pictures/picture.tsx';
import { helpDeskWords } from '../../words/help-desk.ts';
import type { RemedyWords } from './remedy-words.ts';

interface RemedyProps {
  words: RemedyWords;
  helpDesk: string | undefined;
}

/** What to do, and whom to ask if that does not help. */
export function Remedy({ words, helpDesk }: RemedyProps) {
  return (
    <>
      <p>
        <strong>{words.title}.</strong> {words.text}
      </p>
      <How {...words} />
      {words.copyAddress && <CopyAddress system={describeBrowser(navigator).system} />}
      {words.openInNewTab && (
        <p>
          <a href={window.location.href} target="_blank" rel="noopener noreferrer">
            Open this page in a new tab
          </a>
        </p>
      )}
      {words.retry === 'by_itself' && <p>This page notices by itself once it is done.</p>}
      <p>If that does not help, send the report below to {helpDeskWords(helpDesk)}.</p>
      <Further causes={words.further ?? []} />
    </>
  );
}

/** The moves, with a picture of where to click beside them. */
function How({ steps = [], picture }: RemedyWords) {
  if (steps.length === 0 && !picture) return null;
  return (
    <div className="how">
      {steps.length === 1 ? <p>{steps[0]}</p> : <Steps steps={steps} />}
      {picture && <Picture name={picture} host={window.location.host} />}
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

function Further({ causes }: { causes: string[] }) {
  if (causes.length === 0) return null;
  return (
    <Fold title="What else it may be">
      <ul className="further">
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Fold>
  );
}
