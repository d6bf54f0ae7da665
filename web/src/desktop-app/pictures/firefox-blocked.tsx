import { Drawing } from './drawing.tsx';
import { WindowTop } from './window-top.tsx';

/** Where Firefox keeps that it was blocked. */
export function FirefoxBlocked({ host }: { host: string }) {
  return (
    <Drawing height={142}>
      <WindowTop host={host} isMarked />
      <rect className="picture-panel" x="22" y="50" width="276" height="78" rx="8" />
      <text className="picture-text picture-strong picture-small" x="36" y="73">
        Permissions for {host}
      </text>
      <path className="picture-rule" d="M22 86h276" />
      <text className="picture-text picture-small" x="36" y="112">
        Access this device
      </text>
      <text className="picture-text picture-small" x="256" y="112" textAnchor="end">
        Blocked
      </text>
      <path className="picture-icon" d="m270 103 9 9m0-9-9 9" />
      <circle className="picture-mark" cx="274.5" cy="107.5" r="12" />
    </Drawing>
  );
}
