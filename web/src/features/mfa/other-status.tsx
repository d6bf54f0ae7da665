import type { ReactNode } from 'react';
import type { DeviceAuthentication } from 'shared';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface OtherStatusProps {
  authentication: DeviceAuthentication;
  onStartAgain: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Says honestly that this page has no step for what is asked. */
export function OtherStatus({ authentication, onStartAgain, onCancel, children }: OtherStatusProps) {
  const isChoice = authentication.status === 'DEVICE_SELECTION_REQUIRED';
  return (
    <Notice
      kind="plain"
      title={isChoice ? 'Choose how to confirm' : 'This way of confirming does not work here'}
      takesFocus
      actions={
        <>
          {children}
          <Button onClick={onStartAgain}>Start again</Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        {isChoice
          ? 'You have more than one way to confirm that it is you.'
          : 'We were asked for something that this page cannot do. Start again, or give your help desk the reference below.'}
      </p>
      <p className="reference">Reference: {authentication.status}</p>
    </Notice>
  );
}
