import { useEffect } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { isSignedIn, useSession } from '../api/session.ts';
import type { StepUpDialog } from './use-step-up-dialog.ts';

/** The dialog, for as long as the person for whom it was opened is signed in. */
export function OpenStepUpDialog({ Dialog, userId, requires, startWith, onDone, onEnd }: StepUpDialog) {
  const { data: session } = useSession();
  const isHere = session !== undefined && isSignedIn(session) && session.user.id === userId;

  useEffect(() => {
    if (!isHere) onEnd(new ApiProblem({ code: 'signed_out' }));
  }, [isHere, onEnd]);

  if (!isHere) return null;
  return (
    <Dialog
      {...{ session, requires, startWith, onDone }}
      onCancel={() => onEnd(new ApiProblem({ code: 'cancelled' }))}
    />
  );
}
