import { describeBrowser, type PromptAhead } from 'pingid-desktop-agent';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../messages/language-provider.tsx';
import { Actions, Button } from '../ui/button.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import { pictureOfPrompt } from './failure-advice.ts';
import styles from './permission-prompt.module.css';
import { Picture } from './pictures/picture.tsx';

export interface PermissionPromptProps {
  why: PromptAhead['why'];
  /** The click that brings the browser's prompt up. */
  proceed: () => void;
  onCancel: () => void;
  /** Other ways on. */
  children?: ReactNode;
}

/** What the browser is about to ask, and why: a prompt that comes out of nowhere is answered with Block. */
export function PermissionPrompt({ why, proceed, onCancel, children }: PermissionPromptProps) {
  const { common, desktopApp } = useMessages();
  const { prompt } = desktopApp;
  const browser = describeBrowser(navigator);
  const box = useFocusOnArrival<HTMLFieldSetElement>();
  const id = useId();
  const { picture } = pictureOfPrompt(browser);
  return (
    <fieldset className={styles.prompt} aria-describedby={id} tabIndex={-1} ref={box}>
      <legend>{prompt.title}</legend>
      <div className={styles.how}>
        <div className={styles.words} id={id}>
          <p>{prompt.why}</p>
          <p>{browser.engine === 'gecko' ? prompt.chooseAllowInFirefox : prompt.chooseAllow}</p>
          {why === 'last_chance' && <p>{prompt.lastChance}</p>}
        </div>
        {picture && <Picture name={picture} host={location.host} />}
      </div>
      <Actions>
        <Button kind="primary" onClick={proceed}>
          {common.continue}
        </Button>
        {children}
        <Button kind="quiet" onClick={onCancel}>
          {common.cancel}
        </Button>
      </Actions>
    </fieldset>
  );
}
