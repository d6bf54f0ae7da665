import type { ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { useMessages } from '../messages/language-provider.tsx';
import { Boundary } from '../ui/boundary.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from './failure-notice.tsx';

interface PartBoundaryProps {
  /** Where the person asked for the part. */
  takesFocus?: boolean;
  /** Finds the keyboard a new place where the part that comes does not take it. */
  onTryAgain?: () => void;
  /** The way back, where there is one. */
  onClose?: () => void;
  children: ReactNode;
}

const notLoaded = new ApiProblem({ code: 'network_unreachable' });

/** Around a part that is loaded later: where that fails, the rest of the page stays, with what was typed there. */
export function PartBoundary({ takesFocus = true, onTryAgain, onClose, children }: PartBoundaryProps) {
  const { common, failures } = useMessages();
  const notice = (loadAgain: () => void) => {
    const then = (next: (() => void) | undefined) => () => {
      loadAgain();
      next?.();
    };
    return (
      <FailureNotice
        failure={notLoaded}
        message={failures.partMissing}
        takesFocus={takesFocus}
        onTryAgain={then(onTryAgain)}
      >
        {onClose && <Button onClick={then(onClose)}>{common.cancel}</Button>}
      </FailureNotice>
    );
  };
  return <Boundary failure={notice}>{children}</Boundary>;
}
