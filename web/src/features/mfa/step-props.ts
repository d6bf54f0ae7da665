import type { SignedInSession } from '../../api/session.ts';
import type { ConfirmationStep } from './confirmation-step.ts';
import type { Confirmation } from './use-confirmation.ts';

/** What each part of the step gets: where it stands, and the ways on. */
export interface StepProps<Step extends ConfirmationStep> {
  step: Step;
  confirmation: Confirmation;
  session: SignedInSession;
  onCancel: () => void;
}
