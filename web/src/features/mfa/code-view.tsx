import { DesktopAgentError } from 'pingid-desktop-agent';
import { type ReactNode, useId } from 'react';
import { problemMessage } from '../../failures/problem-message.ts';
import type { Messages } from '../../messages/en.ts';
import { useFormat, useMessages } from '../../messages/language-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeField } from '../../ui/field.tsx';
import { askedDevice, canSelect, canSendTo, inOrder, isSentMessages } from './asked-device.ts';
import { OtherWays } from './device-choices.tsx';
import { codeMessages, sceneOf } from './methods.ts';
import styles from './mfa.module.css';
import { type StepProps, StepView, Ways } from './step-view.tsx';
import { useCodeField } from './use-code-field.ts';
import type { CodeStep } from './verification-step.ts';

/** One field for a code, typed or pasted, that stays as it is when the code was wrong. */
export function CodeView({ step, verification, returnTo, onCancel }: StepProps<CodeStep>) {
  const messages = useMessages();
  const { mfa, common } = messages;
  const { authentication, doing } = step;
  const code = useCodeField(step, verification);
  const { field, mustWait, isLimitOnSending } = code;
  const device = askedDevice(authentication);
  const { heading, source, wrong } = codeMessages(device, code, messages);
  const problem = codeProblem(step, code, { wrong, messages });
  return (
    <StepView scene={sceneOf(device)} heading={heading} takesFocus={false}>
      <form className={styles.form} onSubmit={code.submit} noValidate>
        <div className={styles.codeField}>
          <CodeField
            label={mfa.code.label}
            hint={source}
            error={problem && <Problem key={code.tries}>{problem}</Problem>}
            inputMode="numeric"
            maxLength={32}
            {...field}
          />
          <SendAgain {...{ step, code }} />
        </div>
        <Ways
          primary={
            <Button
              type="submit"
              kind="primary"
              wide
              busy={doing === 'checking'}
              unavailable={mustWait && doing !== 'checking'}
            >
              {mfa.code.verify}
            </Button>
          }
        >
          <OtherWays {...{ authentication, verification, returnTo }} withoutMessages={isLimitOnSending} />
          <Button kind="quiet" onClick={onCancel}>
            {common.cancel}
          </Button>
        </Ways>
      </form>
    </StepView>
  );
}

interface SendAgainProps {
  step: CodeStep;
  code: ReturnType<typeof useCodeField>;
}

/** For a code that did not arrive: not before it had time to, and not too often. */
function SendAgain({ step, code }: SendAgainProps): ReactNode {
  const { mfa, common } = useMessages();
  const format = useFormat();
  const waitId = useId();
  const { authentication, doing, isBusy } = step;
  const deviceId = canSendTo(authentication);
  const { limitSeconds, pauseSeconds, isLimitOnSending, mustWait } = code;
  const seconds = Math.max(isLimitOnSending ? limitSeconds : 0, pauseSeconds);
  return (
    <>
      {deviceId && (
        <div className={styles.sendAgain}>
          <Button
            kind="quiet"
            onClick={() => code.sendAgain(deviceId)}
            busy={doing === 'sending-again'}
            unavailable={mustWait || seconds > 0}
            aria-describedby={seconds > 0 ? waitId : undefined}
          >
            {mfa.code.sendNew}
          </Button>
          {seconds > 0 && (
            <p className={styles.soft} id={waitId} role="timer" aria-live="off">
              {mfa.code.newIn(format.remaining(seconds))}
            </p>
          )}
        </div>
      )}
      {limitSeconds > 0 && !isLimitOnSending && (
        <p className={styles.soft} role="timer" aria-live="off">
          {common.timeLeft(format.remaining(limitSeconds))}
        </p>
      )}
      <p className={styles.soft} role="status">
        {isBusy && mfa.alreadyInProgress}
      </p>
    </>
  );
}

/** Said when it comes up, since the keyboard stays in the field; a new one for each try, so that the same is said again. */
function Problem({ children }: { children: string }) {
  return <span role="alert">{children}</span>;
}

/** What is wrong, at the field. */
function codeProblem(
  { authentication, failure, failedAt }: CodeStep,
  { isIncomplete, isLimitOnSending }: ReturnType<typeof useCodeField>,
  { wrong, messages }: { wrong: string; messages: Messages },
): string | undefined {
  const { code: t } = messages.mfa;
  if (isIncomplete) return t.incomplete;
  if (!failure) return undefined;
  if (failure.code === 'otp_invalid') return wrong;
  if (failure.code === 'rate_limited' && failedAt === 'sending-again') {
    if (!isLimitOnSending) return undefined;
    const others = canSelect(authentication)
      ? inOrder(authentication.devices).filter((device) => device.usable && !isSentMessages(device))
      : [];
    return others.length > 0 ? t.pausedWithOthers : t.paused;
  }
  if (failure instanceof DesktopAgentError) return undefined;
  const { title, text } = problemMessage(failure, messages);
  return `${title}. ${text}`;
}
