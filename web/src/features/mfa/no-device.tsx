import type { ReactNode } from 'react';
import { portalHref } from '../../navigation/hrefs.ts';
import { ButtonRouteLink } from '../../ui/button.tsx';

interface NoDeviceProps {
  /** Where the person goes on once a device is there. */
  returnTo: string;
  /** Further ways on. */
  children?: ReactNode;
}

export function NoDevice({ returnTo, children }: NoDeviceProps) {
  return (
    <>
      <p>
        To confirm that it is you, we ask a computer that you have added before. Add this one now; it takes a
        minute, and then you go on where you were.
      </p>
      <div className="actions">
        <ButtonRouteLink kind="primary" href={portalHref(returnTo, { isAdding: true })}>
          Go to your devices
        </ButtonRouteLink>
        {children}
      </div>
    </>
  );
}
