import { type ChangeEvent, type FormEvent, useEffect, useState } from 'react';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import type { CodeStep } from './confirmation-step.ts';
import type { Confirmation } from './use-confirmation.ts';

const wellFormed = /^[A-Za-z0-9]{4,12}$/;

/** What is in the field, and what happens to it: a wrong code is selected, so that typing replaces it. */
export function useCodeField(step: CodeStep, confirmation: Confirmation, mustWait: boolean) {
  const { authentication, doing, failure } = step;
  const [value, setValue] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);
  const [former, setFormer] = useState<string>();
  // Only once the new code is on its way, and only the former: the new one may have been typed by then.
  const wasSentAnew = useWasSentAnew(step, () => setValue(value === former ? '' : value));
  const ref = useFocusOnArrival<HTMLInputElement>(doing === undefined);

  useEffect(() => {
    if (failure?.code === 'otp_invalid') ref.current?.select();
  }, [failure, ref]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Codes are often shown, and so pasted, in groups.
    const bare = value.replace(/[\s-]/g, '');
    setIsIncomplete(!wellFormed.test(bare));
    if (!mustWait && wellFormed.test(bare)) confirmation.sendCode(authentication, bare);
  };

  const sendAnew = (deviceId: string) => {
    setFormer(value);
    setIsIncomplete(false);
    confirmation.sendNewCode(authentication, deviceId);
  };

  return {
    field: { ref, value, onChange: (event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value) },
    isIncomplete,
    wasSentAnew,
    submit,
    sendAnew,
  };
}

/** Whether another code has gone out since the first. */
function useWasSentAnew({ doing, failure }: CodeStep, onSent: () => void): boolean {
  const [before, setBefore] = useState(doing);
  const [wasSent, setWasSent] = useState(false);
  if (doing !== before) {
    setBefore(doing);
    if (before === 'sending-anew' && !failure) {
      setWasSent(true);
      onSent();
    }
  }
  return wasSent;
}
