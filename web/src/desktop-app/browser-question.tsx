import type { Browser, PromptAhead } from 'pingid-desktop-agent';
import { type ReactNode, useId } from 'react';
import { Button } from '../ui/button.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import { browserName } from './browser-words.ts';
import { pictureOfQuestion } from './permission-words.ts';
import { Picture } from './pictures/picture.tsx';

export interface BrowserQuestionProps {
  why: PromptAhead['why'];
  browser: Browser;
  /** Of this page, as the browser names it in its question. */
  host: string;
  /** The click that brings the question up. */
  onContinue: () => void;
  onCancel: () => void;
  /** Other ways on. */
  children?: ReactNode;
}

/** What the browser is about to ask, and why: a question that comes out of nowhere is answered with Block. */
export function BrowserQuestion(props: BrowserQuestionProps) {
  const { why, browser, host, onContinue, onCancel, children } = props;
  const box = useFocusOnArrival<HTMLFieldSetElement>();
  const id = useId();
  const { picture } = pictureOfQuestion(browser);
  return (
    <fieldset className="browser-question" aria-describedby={id} tabIndex={-1} ref={box}>
      <legend>Your browser may ask whether {host} may reach apps on this device.</legend>
      <div className="browser-question-how" id={id}>
        <p>
          That is how this page talks to PingID Desktop. <Choice browser={browser} />
        </p>
        {why === 'last_chance' && <LastChance browser={browser} />}
      </div>
      {picture && <Picture name={picture} host={host} />}
      <div className="actions">
        <Button kind="primary" onClick={onContinue}>
          Continue
        </Button>
        {children}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </fieldset>
  );
}

function Choice({ browser }: Pick<BrowserQuestionProps, 'browser'>) {
  if (browser.engine !== 'gecko') {
    return (
      <>
        Choose <strong>Allow</strong>.
      </>
    );
  }
  return (
    <>
      Tick “Remember my choice for this site”, so that it does not ask in every tab, and choose{' '}
      <strong>Allow</strong>.
    </>
  );
}

function LastChance({ browser }: Pick<BrowserQuestionProps, 'browser'>) {
  return (
    <p>
      Do not close it: if it is closed once more without a choice, {browserName(browser)} does not ask again
      for a week.
    </p>
  );
}
