import { Drawing } from './drawing.tsx';
import { WindowTop } from './window-top.tsx';

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
