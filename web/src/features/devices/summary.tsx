import type { Device } from 'shared';
import type { SignedInSession } from '../../api/session.ts';
import { deviceName, isActive, kindOf } from '../../device/device.ts';
import type { Messages } from '../../messages/en.ts';
import type { Format } from '../../messages/format.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { mfaHref } from '../../navigation/hrefs.ts';
import { useReturnTo } from '../../navigation/return-to.ts';
import { ButtonRouteLink } from '../../ui/button.tsx';
import { Summary, type Tone } from '../../ui/card.tsx';
import { ShieldCheckIcon, ShieldIcon } from '../../ui/icons.tsx';

interface AccountSummaryProps {
  session: SignedInSession;
  devices: readonly Device[];
  /** While something else is the one thing to do, verifying is not offered. */
  isBusy: boolean;
}

/** How well the account is protected, what would make it better, and how the person is signed in right now. */
export function AccountSummary({ session, devices, isBusy }: AccountSummaryProps) {
  const messages = useMessages();
  const format = useFormat();
  const returnTo = useReturnTo();
  const { devices: t } = messages;
  const { name, tone } = protection(session, devices);
  const canVerify = session.level !== 2 && devices.some(isActive);
  return (
    <Summary
      tone={tone}
      icon={tone === 'good' ? <ShieldCheckIcon /> : <ShieldIcon />}
      title={t.summary[name].title}
      action={
        canVerify &&
        !isBusy && <ButtonRouteLink href={mfaHref(returnTo)}>{t.signedIn.verify}</ButtonRouteLink>
      }
    >
      <p>{t.summary[name].text}</p>
      {(canVerify || session.level === 2) && <p>{signedIn(session, devices, messages, format)}</p>}
    </Summary>
  );
}

interface Protection {
  name: keyof Messages['devices']['summary'];
  tone: Tone;
}

const codeKinds: readonly string[] = ['email', 'sms', 'voice', 'whatsApp'];

/** What stands between somebody else and the account. */
export function protection(
  { methods }: Pick<SignedInSession, 'methods'>,
  devices: readonly Device[],
): Protection {
  const active = devices.filter(isActive);
  const usable = active.filter((device) => device.usable);
  if (active.length === 0)
    return { name: methods?.includes('pwd') ? 'passwordOnly' : 'noDevice', tone: 'warning' };
  if (usable.length === 0) return { name: 'noneUsable', tone: 'warning' };
  if (usable.every((device) => codeKinds.includes(kindOf(device))))
    return { name: 'codesOnly', tone: 'warning' };
  if (usable.length > 1) return { name: 'severalDevices', tone: 'good' };
  return { name: active.length > 1 ? 'oneUsable' : 'oneDevice', tone: 'good' };
}

function signedIn(
  session: SignedInSession,
  devices: readonly Device[],
  messages: Messages,
  format: Format,
): string {
  const { signedIn: t } = messages.devices;
  if (session.withoutDevice) return t.noSecondStep;
  if (session.level !== 2) return t.notVerified;
  const { steppedUpWith, steppedUpAt } = session;
  if (!steppedUpAt) return t.verified;
  const moment = format.moment(steppedUpAt);
  if (!steppedUpWith) return t.verifiedAt(moment);
  // The session only has the name of that moment, which the person may have changed since.
  const device = devices.find(({ id }) => id === steppedUpWith.id);
  return device ? t.verifiedWith(deviceName(device, messages), moment) : t.verifiedWithRemoved(moment);
}
