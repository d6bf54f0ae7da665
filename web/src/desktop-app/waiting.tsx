import { describeBrowser } from 'pingid-desktop-agent';
import { useFormat, useMessages } from '../messages/language-provider.tsx';
import type { DesktopState } from './follow-agent.ts';
import styles from './waiting.module.css';

const slowAfterMs = 15_000;

/**
 * What to do while the browser or PingID Desktop is asking the person. The browser's prompt comes up below the address,
 * on the left, wherever this page says it.
 */
export function Waiting({ state }: { state: DesktopState }) {
  const { desktopApp } = useMessages();
  const format = useFormat();
  const t = desktopApp.waiting;
  const isSlow = 'elapsedMs' in state && state.elapsedMs >= slowAfterMs;
  const isForPerson = state.phase === 'waiting_for_person' && isSlow;
  return (
    <>
      <div role="status">
        {state.phase === 'waiting_for_permission' && <ForPermission isSlow={isSlow} />}
        {isForPerson && <p>{t.forPersonSlow}</p>}
      </div>
      {isForPerson && <p>{t.since(format.elapsed(state.elapsedMs))}</p>}
    </>
  );
}

function ForPermission({ isSlow }: { isSlow: boolean }) {
  const t = useMessages().desktopApp.waiting;
  const isFirefox = describeBrowser(navigator).engine === 'gecko';
  const text = isFirefox ? t.forPermissionInFirefox : t.forPermission;
  return (
    <p className={styles.hint}>
      <svg className={styles.arrow} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path d="M27 27 6 6m0 14V6h14" />
      </svg>
      <span>{isSlow ? t.forPermissionSlow : text}</span>
    </p>
  );
}
