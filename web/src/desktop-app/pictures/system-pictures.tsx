import { useMessages } from '../../messages/language-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DesktopIcon, Drawing } from './drawing.tsx';
import styles from './picture.module.css';

/** The upper end of a Mac's screen: the icons of what runs are on the right. */
export function MacMenuBar() {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={84} fadesOut>
      <path className={styles.line} d="M1 400V13A12 12 0 0 1 13 1h294a12 12 0 0 1 12 12v387" />
      <path
        className={styles.bar}
        d="M1.75 36V13A11.25 11.25 0 0 1 13 1.75h294A11.25 11.25 0 0 1 318.25 13v23z"
      />
      <circle className={styles.dot} cx="20" cy="19" r="5" />
      <path className={styles.softLine} d="M36 19h26M72 19h18M100 19h22" />
      <DesktopIcon x={200} y={19} />
      <path className={styles.icon} d="M228 17a9 9 0 0 1 12 0m-9 4a5 5 0 0 1 6 0" />
      <rect className={styles.icon} x="250" y="15" width="16" height="8" rx="2" />
      <text className={classNames(styles.text, styles.small)} x="306" y="23.5" textAnchor="end">
        {t.clock}
      </text>
      <path className={styles.pointer} d="M200 74V46m-7 8 7-8 7 8" />
    </Drawing>
  );
}

/** The lower end of a Windows screen: Start in its middle, the icons of what runs near the clock. */
export function WindowsTaskbar() {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={84}>
      <path className={styles.line} d="M1-300V71a12 12 0 0 0 12 12h294a12 12 0 0 0 12-12V-300" />
      <path
        className={styles.bar}
        d="M1.75 46v25A11.25 11.25 0 0 0 13 82.25h294A11.25 11.25 0 0 0 318.25 71V46z"
      />
      <path
        className={styles.dot}
        d="M112 57h6.5v6.5H112zm8 0h6.5v6.5H120zm-8 8h6.5v6.5H112zm8 0h6.5v6.5H120z"
      />
      <rect className={styles.icon} x="138" y="58" width="13" height="13" rx="3" />
      <rect className={styles.icon} x="162" y="58" width="13" height="13" rx="3" />
      <path className={styles.icon} d="m208 67 4-4 4 4" />
      <DesktopIcon x={236} y={64} />
      <text className={classNames(styles.text, styles.small)} x="306" y="68.5" textAnchor="end">
        {t.clock}
      </text>
      <path className={styles.pointer} d="M236 8v28m-7-8 7 8 7-8" />
    </Drawing>
  );
}
