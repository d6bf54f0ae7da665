import { CheckIcon } from './icons.tsx';
import styles from './stepper.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StepperProps {
  label: string;
  steps: readonly string[];
  /** Index of the step that the person is at; all before it are done. */
  current: number;
  /** Said after the names of the steps that are done. */
  doneLabel: string;
}

/** How far along a few steps are. */
export function Stepper({ label, steps, current, doneLabel }: StepperProps) {
  return (
    <ol className={styles.stepper} aria-label={label}>
      {steps.map((step, index) => (
        <li
          className={index < current ? styles.done : styles.step}
          key={step}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {index < current ? <CheckIcon size={16} /> : index + 1}
          </span>
          <span>
            {step}
            {index < current && <VisuallyHidden> {doneLabel}</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  );
}
