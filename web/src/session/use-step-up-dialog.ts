import { type ComponentType, useCallback, useRef, useState } from 'react';
import type { Session } from 'shared';
import { useSWRConfig } from 'swr';
import { ApiProblem, type Requirement } from '../api/api-problem.ts';
import { isSignedIn, sessionKey } from '../api/session.ts';
import type { LoadStepUpDialog, StepUpDialogProps } from './step-up-provider.tsx';

export interface StepUpDialog {
  Dialog: ComponentType<StepUpDialogProps>;
  userId: string;
  requires: Requirement;
  startWith?: string | undefined;
  onDone: () => void;
  onEnd: (reason: ApiProblem) => void;
}

/** One dialog at a time, however many actions wait for it. */
export function useStepUpDialog(loadDialog: LoadStepUpDialog) {
  const [dialog, setDialog] = useState<StepUpDialog>();
  const open = useRef<Promise<void>>(undefined);
  const { mutate } = useSWRConfig();

  const confirm = useCallback(
    (requires: Requirement, startWith?: string) => {
      const untilAnswered = async () => {
        // What the page holds may be older than a confirmation in another tab, which was not enough for the action.
        const [Dialog, session] = await Promise.all([load(loadDialog), mutate<Session>(sessionKey)]);
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

  return { dialog, confirm };
}

/** A part that cannot be loaded must not cost the person what they typed. */
async function load(loadDialog: LoadStepUpDialog) {
  try {
    return await loadDialog();
  } catch (cause) {
    throw new ApiProblem({ code: 'network_unreachable', cause });
  }
}
