import { useState } from 'react';
import type { Device } from 'shared';
import { useMessages } from '../../messages/language-provider.tsx';
import { portalHref } from '../../navigation/hrefs.ts';
import { Button, ButtonRouteLink } from '../../ui/button.tsx';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.ts';
import { OtherWays } from './device-choices.tsx';
import { sceneOf, startMessage } from './methods.ts';
import { StepView } from './step-view.tsx';
import type { Verification } from './use-verification.ts';

interface StartViewProps {
  verification: Verification;
  /** Only for better words; the step works without them. */
  devices: readonly Device[] | undefined;
  /** The device that is asked first, where that is known. */
  first: Device | undefined;
  returnTo: string;
  /** Whether something went on before. */
  takesFocus: boolean;
  /** Where there is a place to go back to. */
  onLeave: (() => void) | undefined;
}

/** Nothing is sent and nothing is asked before this click. */
export function StartView({ verification, returnTo, takesFocus, onLeave, ...props }: StartViewProps) {
  const messages = useMessages();
  // As they came up: a button does not change under the pointer.
  const [{ devices, first }] = useState(props);
  const button = useFocusOnArrival<HTMLButtonElement>(takesFocus);
  const { text, button: label } = startMessage(first, messages);
  return (
    <StepView
      scene={sceneOf(first)}
      text={text}
      primary={
        <Button kind="primary" wide onClick={verification.start} ref={button}>
          {label}
        </Button>
      }
      actions={
        <>
          {devices && <OtherWays known={{ devices, first }} {...{ verification, returnTo }} />}
          {onLeave && (
            <Button kind="quiet" onClick={onLeave}>
              {messages.common.cancel}
            </Button>
          )}
        </>
      }
    />
  );
}

/** There is nothing to verify it with: that comes first. */
export function NoDeviceView({
  returnTo,
  takesFocus,
  onLeave,
}: Pick<StartViewProps, 'returnTo' | 'takesFocus' | 'onLeave'>) {
  const { mfa, common } = useMessages();
  return (
    <StepView
      scene="empty"
      heading={mfa.noDevice.title}
      text={mfa.noDevice.text}
      takesFocus={takesFocus}
      primary={
        <ButtonRouteLink kind="primary" wide href={portalHref(returnTo, { isAdding: true })}>
          {mfa.noDevice.action}
        </ButtonRouteLink>
      }
      actions={
        onLeave && (
          <Button kind="quiet" onClick={onLeave}>
            {common.cancel}
          </Button>
        )
      }
    />
  );
}
