import { useState } from 'react';
import { formatTime } from '../messages/when.ts';
import { hasUnsentInput } from '../navigation/drafts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SignInAgainLink } from './sign-in-again-link.tsx';

/** A session has an end that nothing puts off: signing in again at a good moment is all there is to do. */
export function OverallEnd({ endsAt, onLater }: { endsAt: string; onLater: () => void }) {
  const [keepsInput] = useState(hasUnsentInput);
  return (
    <Dialog title={`Your session ends at ${formatTime(endsAt)}`} onClose={onLater}>
      <p>
        It ends after some hours, to keep your account safe.{' '}
        {keepsInput
          ? 'What you typed here is kept: sign in again in a new tab, then come back to this one.'
          : 'If you sign in again now, you come back to this page.'}
      </p>
      <div className="actions">
        <SignInAgainLink keepsInput={keepsInput}>Sign in again now</SignInAgainLink>
        <Button onClick={onLater}>Later</Button>
      </div>
    </Dialog>
  );
}
