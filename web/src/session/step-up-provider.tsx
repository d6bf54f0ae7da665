import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from 'shared';
import { useSWRConfig } from 'swr';
import { ApiProblem, notLoaded, type Requirement } from '../api/api-problem.ts';
import { isSignedIn, type SignedInSession, sessionKey, useSession } from '../api/session.ts';
import { StepUpContext, stepUpRequiredBy, type Verify, VerifyContext, type WithStepUp } from './step-up.ts';

export interface StepUpDialogProps {
  session: SignedInSession;
  requires: Requirement;
  /** The id of the device to begin with, at once: the click that opened the dialog was for that. */
  startWith?: string | undefined;
  onDone: () => void;
  onCancel: () => void;
}

type StepUpDialog = ComponentType<StepUpDialogProps>;

interface StepUpProviderProps {
  loadDialog: () => Promise<StepUpDialog>;
  children: ReactNode;
}

/** Lets every action below it be interrupted by the step that verifies who is there, and then run once more. */
export function StepUpProvider({ loadDialog, children }: StepUpProviderProps) {
  const { dialog, stepUp } = useStepUpDialog(loadDialog);

  const withStepUp = useCallback<WithStepUp>(
    async (action) => {
      try {
        return await action();
      } catch (error) {
        const requires = stepUpRequiredBy(error);
        if (!requires) throw error;
        await stepUp(requires);
      }
      return action();
    },
    [stepUp],
  );

  const verify = useCallback<Verify>(({ startWith } = {}) => stepUp({ level: 2 }, startWith), [stepUp]);

  return (
    <StepUpContext value={withStepUp}>
      <VerifyContext value={verify}>
        {children}
        {dialog && <OpenDialog {...dialog} />}
      </VerifyContext>
    </StepUpContext>
  );
}

interface OpenDialogProps {
  Dialog: StepUpDialog;
  userId: string;
  requires: Requirement;
  startWith?: string | undefined;
  onDone: () => void;
  onEnd: (reason: ApiProblem) => void;
}

/** The dialog, for as long as the person for whom it was opened is signed in. */
function OpenDialog({ Dialog, userId, requires, startWith, onDone, onEnd }: OpenDialogProps) {
  const { data: session } = useSession();
  const isHere = session !== undefined && isSignedIn(session) && session.user.id === userId;

  useEffect(() => {
    if (!isHere) onEnd(new ApiProblem({ code: 'signed_out' }));
  }, [isHere, onEnd]);

  if (!isHere) return null;
  const onCancel = () => onEnd(new ApiProblem({ code: 'cancelled' }));
  return <Dialog {...{ session, requires, startWith, onDone, onCancel }} />;
}

/** One dialog at a time, however many actions wait for it. */
function useStepUpDialog(loadDialog: StepUpProviderProps['loadDialog']) {
  const [dialog, setDialog] = useState<OpenDialogProps>();
  const open = useRef<Promise<void>>(undefined);
  const { mutate } = useSWRConfig();

  const stepUp = useCallback(
    (requires: Requirement, startWith?: string) => {
      const untilAnswered = async () => {
        // What the page holds may be older than a step-up in another tab, which was not enough for the action.
        // A part that cannot be loaded must not cost the person what they typed.
        const loading = loadDialog().catch(notLoaded);
        const [Dialog, session] = await Promise.all([loading, mutate<Session>(sessionKey)]);
        if (!session || !isSignedIn(session)) throw new ApiProblem({ code: 'signed_out' });
        const { promise, resolve: onDone, reject: onEnd } = Promise.withResolvers<void>();
        setDialog({ Dialog, userId: session.user.id, requires, startWith, onDone, onEnd });
        await promise;
      };
      open.current ??= untilAnswered().finally(() => {
        open.current = undefined;
        setDialog(undefined);
      });
      return open.current;
    },
    [loadDialog, mutate],
  );

  return { dialog, stepUp };
}
