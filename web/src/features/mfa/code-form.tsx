import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useCountdown } from '../../ui/use-countdown.ts';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { Failure } from '../../words/failure.ts';
import { failureWords } from '../../words/failure-words.ts';
import { secondsLeft } from '../../words/when.ts';
import { codeSource } from './code-source.ts';
import type { CodeStep } from './confirmation.ts';

interface CodeFormProps {
  step: CodeStep;
  onSend: (code: string) => void;
  onCancel: () => void;
  children: ReactNode;
}

const wellFormed = /^[A-Za-z0-9]{4,12}$/;

/** One field for a code, typed or pasted, that stays as it is when the code was wrong. */
export function CodeForm({
  step: { authentication, failure, isChecking },
  onSend,
  onCancel,
  children,
}: CodeFormProps) {
  const [code, setCode] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const field = useFocusOnArrival<HTMLInputElement>(!isChecking);
  const pauseSeconds = useCountdown(failure?.code === 'rate_limited' ? (failure.retryAfterSeconds ?? 0) : 0);
  const mustWait = isChecking || pauseSeconds > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Codes are often shown, and so pasted, in groups.
    const bare = code.replace(/[\s-]/g, '');
    setIsIncomplete(!wellFormed.test(bare));
    if (!mustWait && wellFormed.test(bare)) onSend(bare);
  };

  return (
    <form className="code-form" onSubmit={submit} noValidate>
      <p id="code-source">{codeSource(authentication)}</p>
      <label htmlFor="code">Code</label>
      <input
        id="code"
        ref={field}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={32}
        spellCheck={false}
        autoCapitalize="none"
        aria-invalid={isIncomplete || failure?.code === 'otp_invalid'}
        aria-describedby="code-source code-problem"
      />
      <div id="code-problem" className="code-problem" role="alert">
        {isIncomplete ? (
          <p>Type the whole code: 4 to 12 digits or letters.</p>
        ) : (
          failure && <Problem failure={failure} pauseSeconds={pauseSeconds} />
        )}
      </div>
      <div className="actions">
        <Button type="submit" kind="primary" unavailable={mustWait}>
          {isChecking ? 'Checking …' : 'Confirm'}
        </Button>
        {children}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

function Problem({ failure, pauseSeconds }: { failure: Failure; pauseSeconds: number }) {
  const { title, text } = failureWords(failure);
  return (
    <p>
      <strong>{title}.</strong> {text}
      {pauseSeconds > 0 && <span aria-live="off"> {secondsLeft(pauseSeconds)}.</span>}
    </p>
  );
}
