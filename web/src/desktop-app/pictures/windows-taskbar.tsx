import { DesktopIcon } from './desktop-icon.tsx';
import { Drawing } from './drawing.tsx';

/** The lower end of a Windows screen: Start in its middle, the icons of what runs near the clock. */
export function WindowsTaskbar() {
  return (
    <Drawing height={84}>
      <path className="picture-line" d="M1-300V71a12 12 0 0 0 12 12h294a12 12 0 0 0 12-12V-300" />
      <path
        className="picture-bar"
        d="M1.75 46v25A11.25 11.25 0 0 0 13 82.25h294A11.25 11.25 0 0 0 318.25 71V46z"
      />
      <path
        className="picture-dot"
        d="M112 57h6.5v6.5H112zm8 0h6.5v6.5H120zm-8 8h6.5v6.5H112zm8 0h6.5v6.5H120z"
      />
      <rect className="picture-icon" x="138" y="58" width="13" height="13" rx="3" />
      <rect className="picture-icon" x="162" y="58" width="13" height="13" rx="3" />
      <path className="picture-icon" d="m208 67 4-4 4 4" />
      <DesktopIcon x={236} y={64} />
      <text className="picture-text picture-small" x="306" y="68.5" textAnchor="end">
        9:41
      </text>
      <path className="picture-pointer" d="M236 8v28m-7-8 7 8 7-8" />
    </Drawing>
  );
}
