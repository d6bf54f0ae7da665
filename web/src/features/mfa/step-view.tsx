import { type ReactNode, useId } from 'react';
import type { SignedInSession } from '../../api/session.ts';
import { Illustration, type Scene } from '../../ui/illustrations/illustration.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import styles from './mfa.module.css';
import type { Verification } from './use-verification.ts';
import type { VerificationStep } from './verification-step.ts';

/** What each view gets: where it stands, and the ways on. */
export interface StepProps<Step extends VerificationStep> {
  step: Step;
  verification: Verification;
  session: SignedInSession;
  /** Where somebody goes on who has to add a device first. */
  returnTo: string;
  onCancel: () => void;
}

interface StepViewProps {
  /** Of the prompt that is about to come. */
  scene: Scene;
  heading?: string | undefined;
  text?: ReactNode;
  /** What is being waited for. */
  waiting?: string | undefined;
  /** Comes up while the person waits: said once, without taking the focus. */
  hint?: string | false | undefined;
  /** The same with words of its own. */
  later?: ReactNode;
  /** Whether the heading takes the focus, which reads it out with its text. */
  takesFocus?: boolean | undefined;
  /** The one thing to do. */
  primary?: ReactNode;
  /** The quiet ways on. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One state of the MFA step: a picture of what to expect, what to do, and the ways on. */
export function StepView(props: StepViewProps) {
  const { scene, heading, text, waiting, hint, later, takesFocus = true, primary, actions, children } = props;
  const box = useFocusOnArrival<HTMLHeadingElement>(takesFocus && heading !== undefined);
  const textId = useId();
  return (
    <div className={styles.view}>
      <Illustration scene={scene} />
      {(heading || text) && (
        <div className={styles.words}>
          {heading && (
            <h2 tabIndex={-1} ref={box} aria-describedby={text ? textId : undefined}>
              {heading}
            </h2>
          )}
          {text && <p id={textId}>{text}</p>}
        </div>
      )}
      {waiting && (
        <p className={styles.waiting}>
          <Spinner />
          {waiting}
        </p>
      )}
      {children}
      <Ways primary={primary}>{actions}</Ways>
      {hint !== undefined && (
        <p className={styles.later} role="status">
          {hint}
        </p>
      )}
      {later && <div className={styles.later}>{later}</div>}
    </div>
  );
}

/** The primary way on by itself, the quiet ones below. */
export function Ways({ primary, children }: { primary?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.actions}>
      {primary && <div className={styles.primary}>{primary}</div>}
      {children}
    </div>
  );
}
