import { type Browser, type DesktopAgentError, describeBrowser } from 'pingid-desktop-agent';
import { useMessages } from '../messages/language-provider.tsx';
import { useSettings } from '../settings.tsx';
import { TextLink } from '../ui/button.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ExternalLinkIcon } from '../ui/icons.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { type FailureAdvice, failureAdvice } from './failure-advice.ts';
import { Picture } from './pictures/picture.tsx';
import styles from './what-to-do.module.css';

/** What happened and what to do about it, where the page around it has its own buttons and its own report. */
export function DesktopRemedy({ error }: { error: DesktopAgentError }) {
  const messages = useMessages();
  const advice = failureAdvice(error, describeBrowser(navigator), messages);
  return (
    <>
      <p>
        <strong>{advice.title}</strong>
      </p>
      <p>{advice.text}</p>
      <WhatToDo advice={advice} />
      {advice.openInNewTab && (
        <TextLink href={location.href} newTab>
          {messages.desktopApp.openInNewTab}
        </TextLink>
      )}
      <OtherCauses further={advice.further ?? []} />
    </>
  );
}

interface WhatToDoProps {
  advice: FailureAdvice;
  /** What was in the way is gone, and the page leaves it to the person. */
  isPossibleNow?: boolean;
}

/** How to go on after PingID Desktop could not be asked, in this very browser. */
export function WhatToDo({ advice, isPossibleNow = false }: WhatToDoProps) {
  const { desktopApp: t } = useMessages();
  return (
    <>
      <Steps {...advice} />
      {advice.copyAddress && <CopyAddress />}
      {advice.offersDownload && <DownloadLink />}
      {isPossibleNow && (
        <p className={styles.goesOn} role="status">
          {t.shouldWorkNow}
        </p>
      )}
      {!isPossibleNow && advice.retry === 'by_itself' && (
        <p className={styles.goesOn} role="status">
          <Spinner />
          {t.keepsLooking}
        </p>
      )}
    </>
  );
}

/** What else it may be. */
export function OtherCauses({ further }: { further: readonly string[] }) {
  const { desktopApp: t } = useMessages();
  if (further.length === 0) return null;
  return (
    <Disclosure title={t.ifThisDoesNotHelp}>
      <ul className={styles.causes}>
        {further.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** With a picture of where to click beside them. */
function Steps({ steps = [], picture }: FailureAdvice) {
  if (steps.length === 0 && !picture) return null;
  return (
    <div className={styles.how}>
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {picture && <Picture name={picture} host={location.host} />}
    </div>
  );
}

/** Where the company says where to get PingID Desktop: for this system, or for any. */
function DownloadLink() {
  const { desktopApp: t } = useMessages();
  const { desktopAppDownloadUrls: urls } = useSettings();
  const href = downloadUrl(urls, describeBrowser(navigator));
  if (!href) return null;
  return (
    <TextLink href={href} newTab>
      {t.download}
      <ExternalLinkIcon size={16} />
      <VisuallyHidden> {t.downloadOpensInNewTab}</VisuallyHidden>
    </TextLink>
  );
}

function downloadUrl(
  urls: Partial<Record<'any' | 'mac' | 'windows', string>>,
  { system }: Browser,
): string | undefined {
  return (system === 'mac' || system === 'windows' ? urls[system] : undefined) ?? urls.any;
}

/** For opening this very page in another browser, or on another computer. */
export function CopyAddress() {
  const { common, desktopApp: t } = useMessages();
  const { system } = describeBrowser(navigator);
  const texts = { copy: t.copyAddress, copied: common.copied, selected: common.copyByHand[system] };
  return <Copyable text={location.href} texts={texts} kind="primary" />;
}
