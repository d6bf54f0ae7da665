import { useState } from 'react';
import type { DeviceAuthentication } from 'shared';
import { Button } from '../../ui/button.tsx';
import { DeviceList } from './device-list.tsx';
import { isSentMessages } from './messages.ts';
import { canSelect, otherDevices } from './other-devices.ts';
import type { Confirmation } from './use-confirmation.ts';

interface UseAnotherDeviceProps {
  authentication: DeviceAuthentication;
  confirmation: Confirmation;
  /** While the next message has to wait, only devices that need none. */
  withoutMessages?: boolean;
}

/** Opens the choice in place; what is being asked goes on until another device is chosen. */
export function UseAnotherDevice({ authentication, confirmation, ...props }: UseAnotherDeviceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const others = otherDevices(
    authentication,
    (device) => confirmation.offers(device) && !(props.withoutMessages && isSentMessages(device)),
  );
  if (!canSelect(authentication) || !others.some(({ usable }) => usable)) return null;
  return (
    <>
      <Button kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Use another device
      </Button>
      {isOpen && (
        <DeviceList
          label="Your other devices"
          devices={others}
          onChoose={(deviceId) => confirmation.turnTo(authentication, deviceId)}
          takesFocus
        />
      )}
    </>
  );
}
