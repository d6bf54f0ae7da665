import type { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface PairingFailureProps {
  failure: Failure;
  onTryAgain: () => void;
  onCancel: () => void;
}

export function PairingFailure({ failure, onTryAgain, onCancel }: PairingFailureProps) {
  if (failure.code === 'device_limit_reached') return <NoRoom onClose={onCancel} />;
  return (
    <FailureNotice failure={failure} onTryAgain={onTryAgain}>
      <Button onClick={onCancel}>Later</Button>
    </FailureNotice>
  );
}

/** Trying again changes nothing before a device is removed. */
function NoRoom({ onClose }: { onClose: () => void }) {
  return (
    <Notice
      kind="problem"
      title="You have as many devices as your company allows"
      takesFocus
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <p>Remove one that you no longer use from your list below. Then add this computer.</p>
    </Notice>
  );
}
