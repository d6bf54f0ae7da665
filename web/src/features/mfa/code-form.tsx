import { Button } from '../../ui/button.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { CodeProblem } from './code-problem.tsx';
import { canSendTo, codeSource, wrongCodeHint } from './code-source.ts';
import type { CodeStep } from './confirmation-step.ts';
import { isSentMessages } from './messages.ts';
import { otherDevices } from './other-devices.ts';
import type { StepProps } from './step-props.ts';
import { UseAnotherDevice } from './use-another-device.tsx';
import { useCodeField } from './use-code-field.ts';

/** One field for a code, typed or pasted, that stays as it is when the code was wrong. */
export function CodeForm({ step, confirmation, onCancel }: StepProps<CodeStep>) {
  const { authentication, doing, failure, failedAt, isBusy } = step;
  const pauseSeconds = useCountdown(failure?.code === 'rate_limited' ? (failure.retryAfterSeconds ?? 0) : 0);
  const isPaused = pauseSeconds > 0;
  // The code that was sent last is good, however long the next one has to wait.
  const isMessagePaused = isPaused && failedAt === 'sending-anew';
  const mustWait = doing !== undefined || (isPaused && !isMessagePaused);
  const { field, isIncomplete, wasSentAnew, submit, sendAnew } = useCodeField(step, confirmation, mustWait);
  const deviceId = canSendTo(authentication);
  const others = otherDevices(authentication, (device) => device.usable && !isSentMessages(device));

  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <p id="code-source" role="status">
        {codeSource(authentication, wasSentAnew)}
      </p>
      <label htmlFor="code">Code</label>
      <input
        id="code"
        {...field}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={32}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={isIncomplete || failure?.code === 'otp_invalid'}
        aria-describedby="code-source code-problem"
      />
      <CodeProblem
        {...{ isIncomplete, isMessagePaused, step }}
        hasOther={others.length > 0}
        hint={wrongCodeHint(authentication)}
      />
      {failure?.code === 'rate_limited' && <Countdown seconds={pauseSeconds} />}
      <p className="soft" role="status">
        {isBusy && 'This is being processed already. Wait a moment: this page goes on by itself.'}
      </p>
      <div className="actions">
        <Button type="submit" kind="primary" unavailable={mustWait}>
          {doing === 'checking' ? 'Checking …' : 'Confirm'}
        </Button>
        {deviceId && (
          <Button onClick={() => sendAnew(deviceId)} unavailable={mustWait || isPaused}>
            {doing === 'sending-anew' ? 'Sending …' : 'Send a new code'}
          </Button>
        )}
        <UseAnotherDevice {...{ authentication, confirmation }} withoutMessages={isMessagePaused} />
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
