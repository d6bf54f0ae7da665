import { Drawing } from './drawing.tsx';
import { DrawnButton } from './drawn-button.tsx';
import { WindowTop } from './window-top.tsx';

/** What Firefox asks, where it asks it: below the address, on the left. */
export function FirefoxQuestion({ host }: { host: string }) {
  return (
    <Drawing height={196}>
      <WindowTop host={host} />
      <rect className="picture-panel" x="22" y="50" width="280" height="132" rx="8" />
      <text className="picture-text picture-small" x="36" y="73">
        <tspan className="picture-strong">{host}</tspan> wants to access
        <tspan x="36" dy="17">
          other apps and services on this device.
        </tspan>
      </text>
      <rect className="picture-box" x="37" y="104" width="14" height="14" rx="3" />
      <path className="picture-tick" d="m40 111 3 3 5.5-6.5" />
      <rect className="picture-mark" x="33" y="100" width="22" height="22" rx="6" />
      <text className="picture-text picture-small" x="64" y="115.5">
        Remember my choice for this site
      </text>
      <DrawnButton x={132} y={140} label="Block" />
      <DrawnButton x={214} y={140} label="Allow" isChosen />
      <rect className="picture-mark" x="210" y="136" width="80" height="36" rx="18" />
    </Drawing>
  );
}
