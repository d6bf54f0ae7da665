import { Spinner } from '../../ui/spinner.tsx';
import type { PairingProgress } from './pairing.ts';

const steps = [
  { name: 'preparing', title: 'Get ready' },
  { name: 'confirming', title: 'Confirm on this computer' },
  { name: 'finishing', title: 'Finish' },
] as const;

/** The three steps of adding a computer, and how far it is. */
export function PairingSteps({ current }: { current: PairingProgress['name'] }) {
  const position = steps.findIndex(({ name }) => name === current);
  return (
    <ol className="steps">
      {steps.map(({ name, title }, index) => (
        <li
          key={name}
          className={index < position ? 'step step-done' : 'step'}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className="step-mark">
            {index === position ? <Spinner /> : <StepMark done={index < position} />}
          </span>
          {title}
          {index < position && <span className="visually-hidden"> (done)</span>}
        </li>
      ))}
    </ol>
  );
}

function StepMark({ done }: { done: boolean }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="9" />
      {done && <path d="m6 10.4 2.7 2.7L14.2 7.4" />}
    </svg>
  );
}
