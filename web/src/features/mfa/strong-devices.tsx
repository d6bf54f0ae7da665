import type { Device } from 'shared';
import type { Requirement } from '../../api/api-problem.ts';
import { useDevices } from '../../api/devices.ts';
import type { SignedInSession } from '../../api/session.ts';
import { deviceName } from '../../device/device.ts';
import { useAttempt } from '../../failures/use-attempt.ts';
import type { Messages } from '../../messages/en.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { useSettings } from '../../settings.tsx';
import { Button } from '../../ui/button.tsx';
import { unlockSentence } from './asked-device.ts';
import { DeviceChoices } from './device-choices.tsx';
import styles from './mfa.module.css';
import { StepView } from './step-view.tsx';

/** Why a code is not enough, and what to use instead. */
export function whyStrong({ methods = [] }: Requirement, { mfa }: Messages): string {
  const { why } = mfa.strong;
  if (!methods.includes('fido')) return why.desktop;
  return methods.includes('desktop') ? why.both : why.fido;
}

/** Which of the person's own devices are enough, and whom to ask where they are gone. */
export function StrongDevicesHelp({ accepted }: { accepted: readonly Device[] }) {
  const messages = useMessages();
  const format = useFormat();
  const { helpDesk } = useSettings();
  const { strong, quoted } = messages.mfa;
  const names = accepted.filter(({ usable }) => usable).map((each) => quoted(deviceName(each, messages)));
  return (
    <div className={styles.softCentered}>
      {names.length > 0 && (
        <p>{names.length === 1 ? strong.only(names.join('')) : strong.oneOf(format.choice(names))}</p>
      )}
      <p>{accepted.length > 1 ? strong.ifAllLost(helpDesk) : strong.ifLost(helpDesk)}</p>
    </div>
  );
}

interface StrongDevicesLockedProps {
  session: SignedInSession;
  /** The ones that would be enough, none of which can be used. */
  devices: readonly Device[];
  onCancel: () => void;
}

/** Nothing that is enough can be used right now: until when, and how to look again. */
export function StrongDevicesLocked({ session, devices, onCancel }: StrongDevicesLockedProps) {
  const messages = useMessages();
  const { mfa, common } = messages;
  const format = useFormat();
  const { mutate: readAgain } = useDevices(session.user.id);
  const { attempt, isBusy } = useAttempt();
  const unlocks = devices.map((device) => unlockSentence(device, messages, format)).find(Boolean);
  return (
    <StepView
      scene="expired"
      heading={devices.length > 1 ? mfa.strong.allLocked : mfa.strong.locked}
      text={unlocks}
      primary={
        <Button
          kind="primary"
          wide
          busy={isBusy}
          onClick={() => attempt(async () => void (await readAgain()))}
        >
          {mfa.checkAgain}
        </Button>
      }
      actions={
        <Button kind="quiet" onClick={onCancel}>
          {common.cancel}
        </Button>
      }
    >
      <DeviceChoices label={mfa.choice.devices} devices={devices} />
      <p className={styles.softCentered}>{mfa.strong.wait}</p>
    </StepView>
  );
}
