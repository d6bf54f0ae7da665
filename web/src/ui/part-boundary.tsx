import { type ReactNode, Suspense } from 'react';
import { Boundary } from './boundary.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface PartBoundaryProps {
  /** Where the person asked for the part. */
  takesFocus?: boolean;
  /** Takes the keyboard's place when the notice goes away and the part itself does not take it. */
  onTryAgain?: () => void;
  /** The way back, where there is one. */
  onClose?: () => void;
  children: ReactNode;
}

/** Around a part that is loaded later: where that fails, the rest of the page stays, with what was typed there. */
export function PartBoundary({ takesFocus = true, onTryAgain, onClose, children }: PartBoundaryProps) {
  const failure = (tryAgain: () => void) => (
    <Notice
      kind="problem"
      title="This part could not be loaded"
      takesFocus={takesFocus}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              tryAgain();
              onTryAgain?.();
            }}
          >
            Try again
          </Button>
          {onClose && (
            <Button
              onClick={() => {
                tryAgain();
                onClose();
              }}
            >
              Cancel
            </Button>
          )}
        </>
      }
    >
      <p>
        Check your connection. If trying again does not help, save what you typed and load the page again.
      </p>
    </Notice>
  );
  return (
    <Boundary failure={failure}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
