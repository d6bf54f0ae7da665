import { useMessages } from '../../messages/language-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Drawing, DrawnButton, WindowTop } from './drawing.tsx';
import styles from './picture.module.css';

/** What Chrome, Edge and their kin ask, where they ask it: below the address, on the left. */
export function ChromiumPrompt({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={190} fadesOut>
      <WindowTop host={host} />
      <rect className={styles.panel} x="22" y="50" width="280" height="126" rx="10" />
      <text className={classNames(styles.text, styles.strong)} x="36" y="75">
        {t.wantsTo(host)}
      </text>
      <path className={styles.icon} d="m282 66 8 8m0-8-8 8" />
      <rect className={styles.icon} x="37" y="89" width="14" height="10" rx="1.5" />
      <path className={styles.icon} d="M34 102h20" />
      <text className={classNames(styles.text, styles.small)} x="64" y="99">
        {t.accessApps[0]}
        <tspan x="64" dy="16">
          {t.accessApps[1]}
        </tspan>
      </text>
      <DrawnButton x={106} y={134} width={90} label={t.block} />
      <DrawnButton x={206} y={134} width={84} label={t.allow} isChosen />
      <rect className={styles.mark} x="202" y="130" width="92" height="36" rx="18" />
    </Drawing>
  );
}

/** Where Chrome, Edge and their kin let somebody change their mind. */
export function ChromiumSwitch({ host, label }: { host: string; label: string }) {
  return (
    <Drawing height={142} fadesOut>
      <WindowTop host={host} isMarked />
      <rect className={styles.panel} x="22" y="50" width="276" height="78" rx="10" />
      <text className={classNames(styles.text, styles.strong)} x="36" y="74">
        {host}
      </text>
      <path className={styles.rule} d="M22 86h276" />
      <rect className={styles.icon} x="39" y="100" width="14" height="10" rx="1.5" />
      <path className={styles.icon} d="M36 113h20" />
      <text className={styles.text} x="66" y="112">
        {label}
      </text>
      <rect className={styles.chosen} x="252" y="98" width="32" height="18" rx="9" />
      <circle className={styles.knob} cx="275" cy="107" r="6" />
      <rect className={styles.mark} x="247" y="93" width="42" height="28" rx="14" />
    </Drawing>
  );
}

/** What Firefox asks, where it asks it: below the address, on the left. */
export function FirefoxPrompt({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={196} fadesOut>
      <WindowTop host={host} />
      <rect className={styles.panel} x="22" y="50" width="280" height="132" rx="8" />
      <text className={classNames(styles.text, styles.small)} x="36" y="73">
        <tspan className={styles.strong}>{host}</tspan> {t.firefoxWants[0]}
        <tspan x="36" dy="17">
          {t.firefoxWants[1]}
        </tspan>
      </text>
      <rect className={styles.box} x="37" y="104" width="14" height="14" rx="3" />
      <path className={styles.tick} d="m40 111 3 3 5.5-6.5" />
      <rect className={styles.mark} x="33" y="100" width="22" height="22" rx="6" />
      <text className={classNames(styles.text, styles.small)} x="64" y="115.5">
        {t.firefoxRemember}
      </text>
      <DrawnButton x={106} y={140} width={90} label={t.block} />
      <DrawnButton x={206} y={140} width={84} label={t.allow} isChosen />
      <rect className={styles.mark} x="202" y="136" width="92" height="36" rx="18" />
    </Drawing>
  );
}

/** Where Firefox keeps that it was blocked. */
export function FirefoxBlocked({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={142} fadesOut>
      <WindowTop host={host} isMarked />
      <rect className={styles.panel} x="22" y="50" width="276" height="78" rx="8" />
      <text className={classNames(styles.text, styles.strong, styles.small)} x="36" y="73">
        {t.firefoxPermissions(host)}
      </text>
      <path className={styles.rule} d="M22 86h276" />
      <text className={classNames(styles.text, styles.small)} x="36" y="112">
        {t.firefoxAccess}
      </text>
      <text className={classNames(styles.text, styles.small)} x="256" y="112" textAnchor="end">
        {t.firefoxBlocked}
      </text>
      <path className={styles.icon} d="m270 103 9 9m0-9-9 9" />
      <circle className={styles.mark} cx="274.5" cy="107.5" r="12" />
    </Drawing>
  );
}
