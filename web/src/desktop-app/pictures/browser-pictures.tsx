import { useMessages } from '../../messages/language-provider.tsx';
import { Drawing, DrawnButton, WindowTop } from './drawing.tsx';

/** What Chrome, Edge and their kin ask, where they ask it: below the address, on the left. */
export function ChromiumPrompt({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={190}>
      <WindowTop host={host} />
      <rect className="picture-panel" x="22" y="50" width="280" height="126" rx="10" />
      <text className="picture-text picture-strong" x="36" y="75">
        {t.wantsTo(host)}
      </text>
      <path className="picture-icon" d="m282 66 8 8m0-8-8 8" />
      <rect className="picture-icon" x="37" y="89" width="14" height="10" rx="1.5" />
      <path className="picture-icon" d="M34 102h20" />
      <text className="picture-text picture-small" x="64" y="99">
        {t.accessApps[0]}
        <tspan x="64" dy="16">
          {t.accessApps[1]}
        </tspan>
      </text>
      <DrawnButton x={132} y={134} label={t.block} />
      <DrawnButton x={214} y={134} label={t.allow} isChosen />
      <rect className="picture-mark" x="210" y="130" width="80" height="36" rx="18" />
    </Drawing>
  );
}

/** Where Chrome, Edge and their kin let somebody change their mind. */
export function ChromiumSwitch({ host, label }: { host: string; label: string }) {
  return (
    <Drawing height={142}>
      <WindowTop host={host} isMarked />
      <rect className="picture-panel" x="22" y="50" width="276" height="78" rx="10" />
      <text className="picture-text picture-strong" x="36" y="74">
        {host}
      </text>
      <path className="picture-rule" d="M22 86h276" />
      <rect className="picture-icon" x="39" y="100" width="14" height="10" rx="1.5" />
      <path className="picture-icon" d="M36 113h20" />
      <text className="picture-text" x="66" y="112">
        {label}
      </text>
      <rect className="picture-chosen" x="252" y="98" width="32" height="18" rx="9" />
      <circle className="picture-knob" cx="275" cy="107" r="6" />
      <rect className="picture-mark" x="247" y="93" width="42" height="28" rx="14" />
    </Drawing>
  );
}

/** What Firefox asks, where it asks it: below the address, on the left. */
export function FirefoxPrompt({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={196}>
      <WindowTop host={host} />
      <rect className="picture-panel" x="22" y="50" width="280" height="132" rx="8" />
      <text className="picture-text picture-small" x="36" y="73">
        <tspan className="picture-strong">{host}</tspan> {t.firefoxWants[0]}
        <tspan x="36" dy="17">
          {t.firefoxWants[1]}
        </tspan>
      </text>
      <rect className="picture-box" x="37" y="104" width="14" height="14" rx="3" />
      <path className="picture-tick" d="m40 111 3 3 5.5-6.5" />
      <rect className="picture-mark" x="33" y="100" width="22" height="22" rx="6" />
      <text className="picture-text picture-small" x="64" y="115.5">
        {t.firefoxRemember}
      </text>
      <DrawnButton x={132} y={140} label={t.block} />
      <DrawnButton x={214} y={140} label={t.allow} isChosen />
      <rect className="picture-mark" x="210" y="136" width="80" height="36" rx="18" />
    </Drawing>
  );
}

/** Where Firefox keeps that it was blocked. */
export function FirefoxBlocked({ host }: { host: string }) {
  const t = useMessages().desktopApp.pictures;
  return (
    <Drawing height={142}>
      <WindowTop host={host} isMarked />
      <rect className="picture-panel" x="22" y="50" width="276" height="78" rx="8" />
      <text className="picture-text picture-strong picture-small" x="36" y="73">
        {t.firefoxPermissions(host)}
      </text>
      <path className="picture-rule" d="M22 86h276" />
      <text className="picture-text picture-small" x="36" y="112">
        {t.firefoxAccess}
      </text>
      <text className="picture-text picture-small" x="256" y="112" textAnchor="end">
        {t.firefoxBlocked}
      </text>
      <path className="picture-icon" d="m270 103 9 9m0-9-9 9" />
      <circle className="picture-mark" cx="274.5" cy="107.5" r="12" />
    </Drawing>
  );
}
