import type { DeviceAuthentication } from 'shared';
import { Button } from '../../ui/button.tsx';
import { isUsableDesktop } from '../../words/device-words.ts';

interface UseDesktopInsteadProps {
  authentication: DeviceAuthentication;
  onUse: (authenticationId: string, deviceId: string) => void;
}

/** Where PingOne turned to another device first, but would take PingID Desktop too. */
export function UseDesktopInstead({ authentication, onUse }: UseDesktopInsteadProps) {
  const { id, actions, devices, status, selectedDeviceId } = authentication;
  const desktop = devices.find((device) => isUsableDesktop(device) && device.id !== selectedDeviceId);
  if (!desktop || !actions.includes('device.select')) return null;
  const isChoice = status === 'DEVICE_SELECTION_REQUIRED';
  return (
    <Button kind={isChoice ? 'primary' : 'secondary'} onClick={() => onUse(id, desktop.id)}>
      {isChoice ? 'Use PingID Desktop' : 'Use PingID Desktop instead'}
    </Button>
  );
}
