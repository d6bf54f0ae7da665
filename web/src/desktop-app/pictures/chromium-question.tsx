import { Drawing } from './drawing.tsx';
import { DrawnButton } from './drawn-button.tsx';
import { WindowTop } from './window-top.tsx';

/** What Chrome, Edge and their kin ask, where they ask it: below the address, on the left. */
export function ChromiumQuestion({ host }: { host: string }) {
  return (
    <Drawing height={190}>
      <WindowTop host={host} />
      <rect className="picture-panel" x="22" y="50" width="280" height="126" rx="10" />
      <text className="picture-text picture-strong" x="36" y="75">
        {host} wants to
      </text>
      <path className="picture-icon" d="m282 66 8 8m0-8-8 8" />
      <rect className="picture-icon" x="37" y="89" width="14" height="10" rx="1.5" />
      <path className="picture-icon" d="M34 102h20" />
      <text className="picture-text picture-small" x="64" y="99">
        Access other apps and services
        <tspan x="64" dy="16">
          on this device
        </tspan>
      </text>
      <DrawnButton x={132} y={134} label="Block" />
      <DrawnButton x={214} y={134} label="Allow" isChosen />
      <rect className="picture-mark" x="210" y="130" width="80" height="36" rx="18" />
    </Drawing>
  );
}
