import { type ReactNode, useEffect, useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { useDevices } from '../../api/devices.ts';
import { isActive } from '../../device/device.ts';
import { FailureNotice } from '../../failures/failure-notice.tsx';
import type { Message } from '../../failures/problem-message.ts';
import type { Messages } from '../../messages/en.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { unlockSentence } from './asked-device.ts';
import { DeviceChoices, OtherWays } from './device-choices.tsx';
import { MessagesPaused, waitsForMessage } from './messages-paused.tsx';
import type { StepProps } from './step-view.tsx';
import type { FailedStep } from './verification-step.ts';
import { WaitView } from './wait-view.tsx';

/** What went wrong, with the device authentication still open where it is, so that the person can go on from there. */
export function FailedView(props: StepProps<FailedStep>) {
  const { step, session } = props;
  const { failure } = step;
  const { data: devices = [] } = useDevices(session.user.id);
  if (!(failure instanceof ApiProblem)) return <Failure {...props} />;
  switch (failure.code) {
    case 'device_authentication_failed':
      return failure.failureCode === 'NO_USABLE_DEVICES' ? (
        <NoneUsable {...props} failureCode={failure.failureCode} />
      ) : (
        <Denied {...props} failureCode={failure.failureCode} />
      );
    case 'device_locked':
      return <LockedDevice {...props} />;
    case 'rate_limited': {
      const own = step.authentication?.devices ?? devices;
      return waitsForMessage(step, own) ? (
        <MessagesPaused {...props} failure={failure} devices={own} />
      ) : (
        <Failure {...props} />
      );
    }
    default:
      return <Failure {...props} />;
  }
}

interface FailureProps extends StepProps<FailedStep> {
  message?: Message;
  /** More about it, below the message. */
  details?: ReactNode;
}

function Failure({ step, verification, returnTo, onCancel, message, details }: FailureProps) {
  const { common } = useMessages();
  const { authentication, failure } = step;
  return (
    <FailureNotice failure={failure} onTryAgain={() => verification.tryAgain(step)} {...{ message, details }}>
      {authentication && <OtherWays {...{ authentication, verification, returnTo }} />}
      <Button kind="quiet" onClick={onCancel}>
        {common.cancel}
      </Button>
    </FailureNotice>
  );
}

interface DeniedProps extends StepProps<FailedStep> {
  failureCode: string | undefined;
}

/** PingOne has ended it: its reason in words. */
function Denied({ failureCode, ...props }: DeniedProps) {
  const messages = useMessages();
  return <Failure {...props} message={deniedMessage(failureCode, messages)} />;
}

/** The device that was asked is locked: until when. */
function LockedDevice(props: StepProps<FailedStep>) {
  const { step, session } = props;
  const messages = useMessages();
  const format = useFormat();
  const { devices = [] } = useDevicesReadAnew(session.user.id);
  const askedId = step.deviceId ?? step.authentication?.selectedDeviceId;
  const asked = devices.find(({ id }) => id === askedId);
  const unlocks = asked && unlockSentence(asked, messages, format);
  return <Failure {...props} details={unlocks && <p>{unlocks}</p>} />;
}

/** PingOne has nothing to ask: whether each device is locked or blocked, or whether there is none. */
function NoneUsable(props: DeniedProps) {
  const { verification, session, onCancel, failureCode } = props;
  const messages = useMessages();
  const format = useFormat();
  const { devices, isRead } = useDevicesReadAnew(session.user.id);
  const active = devices?.filter((device) => isActive(device) && verification.offers(device));
  const hasNone = isRead && active?.length === 0;

  // Back where somebody without a device is led to adding one.
  useEffect(() => {
    if (hasNone) verification.cancel();
  });

  if (!isRead || hasNone) return <WaitView step={{ name: 'starting' }} onCancel={onCancel} />;
  const unlocks = active?.map((device) => unlockSentence(device, messages, format)).find(Boolean);
  const details = active ? (
    <>
      {unlocks && <p>{unlocks}</p>}
      <DeviceChoices label={messages.mfa.choice.devices} devices={active} />
    </>
  ) : (
    <p>{messages.mfa.listMissing}</p>
  );
  return <Failure {...props} message={deniedMessage(failureCode, messages)} details={details} />;
}

/** What the page holds may be from before a device was locked, and may be nothing at all. */
function useDevicesReadAnew(userId: string) {
  const { data: devices, mutate: readAgain } = useDevices(userId);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const done = () => setIsRead(true);
    readAgain().then(done, done);
  }, [readAgain]);
  return { devices, isRead };
}

const byCode: [RegExp, keyof Messages['mfa']['denied']][] = [
  [/NO_USABLE_DEVICES/, 'noneUsable'],
  [/DENIED|REJECTED|DECLINED/, 'declined'],
  [/(OTP|PASSCODE|CODE)_(EXPIRED|TIMED?_?OUT)/, 'codeExpired'],
  [/EXPIRED|TIMED?_?OUT/, 'expired'],
  [/(^|_)LOCKED/, 'locked'],
  [/ATTEMPTS/, 'attempts'],
  [/MFA_DISABLED|NOT_ENABLED/, 'notSetUp'],
];

/** A message for PingOne's own code of why it was not accepted; there are many, and PingOne may add others. */
export function deniedMessage(failureCode: string | undefined, { mfa: { denied } }: Messages): Message {
  return denied[byCode.find(([code]) => code.test(failureCode ?? ''))?.[1] ?? 'general'];
}
