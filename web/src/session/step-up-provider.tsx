import { type ComponentType, type ReactNode, useCallback } from 'react';
import { ApiProblem, type Requirement } from '../api/api-problem.ts';
import type { SignedInSession } from '../api/session.ts';
import { OpenStepUpDialog } from './open-step-up-dialog.tsx';
import { StepUpContext, type Verify, VerifyContext, type WithStepUp } from './step-up.ts';
import { useStepUpDialog } from './use-step-up-dialog.ts';

export interface StepUpDialogProps {
  session: SignedInSession;
  requires: Requirement;
  /** The id of the device to begin with, at once: the click that opened the dialog was for that. */
  startWith?: string | undefined;
  onDone: () => void;
  onCancel: () => void;
}

export type LoadStepUpDialog = () => Promise<ComponentType<StepUpDialogProps>>;

interface StepUpProviderProps {
  loadDialog: LoadStepUpDialog;
  children: ReactNode;
}

/** Lets every action below it be interrupted by the step that confirms who is there, and then run once more. */
export function StepUpProvider({ loadDialog, children }: StepUpProviderProps) {
  const { dialog, confirm } = useStepUpDialog(loadDialog);

  const withStepUp = useCallback<WithStepUp>(
    async (action) => {
      try {
        return await action();
      } catch (error) {
        const requires = requiredBy(error);
        if (!requires) throw error;
        await confirm(requires);
      }
      return action();
    },
    [confirm],
  );

  const verify = useCallback<Verify>(({ startWith } = {}) => confirm({ level: 2 }, startWith), [confirm]);

  return (
    <StepUpContext value={withStepUp}>
      <VerifyContext value={verify}>
        {children}
        {dialog && <OpenStepUpDialog {...dialog} />}
      </VerifyContext>
    </StepUpContext>
  );
}

/** Where a recent sign-in is missing, confirming does not help. */
function requiredBy(error: unknown): Requirement | undefined {
  if (!(error instanceof ApiProblem && error.code === 'step_up_required')) return undefined;
  const { requires = { level: 2 } } = error;
  return requires.level === 2 ? requires : undefined;
}
