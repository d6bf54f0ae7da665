import { portalHref } from '../../navigation/hrefs.ts';
import { Button, ButtonRouteLink } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';

interface NoDeviceProps {
  /** Where the person goes on once a device is there. */
  returnTo: string;
  takesFocus: boolean;
  /** Where there is a place to go back to. */
  onLeave: (() => void) | undefined;
}

export function NoDevice({ returnTo, takesFocus, onLeave }: NoDeviceProps) {
  const why = useFocusOnArrival<HTMLParagraphElement>(takesFocus);
  return (
    <>
      <p tabIndex={-1} ref={why}>
        To confirm that it is you, we ask a computer that you have added before. Add this one now; it takes a
        minute, and then you go on where you were.
      </p>
      <div className="actions">
        <ButtonRouteLink kind="primary" href={portalHref(returnTo, { isAdding: true })}>
          Go to your devices
        </ButtonRouteLink>
        {onLeave && <Button onClick={onLeave}>Cancel</Button>}
      </div>
    </>
  );
}
