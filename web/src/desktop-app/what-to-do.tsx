import type { AgentWords } from '../messages/words.ts';
import { Fold } from '../ui/fold.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { CopyAddress } from './copy-address.tsx';
import { Picture } from './pictures/picture.tsx';

interface WhatToDoProps {
  found: AgentWords;
  /** What was in the way is gone, and the page leaves it to the person. */
  isPossibleNow?: boolean;
}

/** How to go on after PingID Desktop could not be asked, in this very browser. */
export function WhatToDo({ found, isPossibleNow = false }: WhatToDoProps) {
  return (
    <>
      <How {...found} />
      {found.copyAddress && <CopyAddress />}
      {isPossibleNow ? <PossibleNow /> : found.retry === 'by_itself' && <GoesOnByItself />}
    </>
  );
}

/** What else it may be. */
export function OtherCauses({ further }: { further: readonly string[] }) {
  if (further.length === 0) return null;
  return (
    <Fold title="If this does not help">
      <ul className="further">
        {further.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Fold>
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

function PossibleNow() {
  return (
    <p className="goes-on" role="status">
      It should work now. Click <strong>Try again</strong>.
    </p>
  );
}
