import { DesktopIcon } from './desktop-icon.tsx';
import { Drawing } from './drawing.tsx';

/** The upper end of a Mac's screen: the icons of what runs are on the right. */
export function MacMenuBar() {
  return (
    <Drawing height={84}>
      <path className="picture-line" d="M1 400V13A12 12 0 0 1 13 1h294a12 12 0 0 1 12 12v387" />
      <path
        className="picture-bar"
        d="M1.75 36V13A11.25 11.25 0 0 1 13 1.75h294A11.25 11.25 0 0 1 318.25 13v23z"
      />
      <circle className="picture-dot" cx="20" cy="19" r="5" />
      <path className="picture-soft-line" d="M36 19h26M72 19h18M100 19h22" />
      <DesktopIcon x={200} y={19} />
      <path className="picture-icon" d="M228 17a9 9 0 0 1 12 0m-9 4a5 5 0 0 1 6 0" />
      <rect className="picture-icon" x="250" y="15" width="16" height="8" rx="2" />
      <text className="picture-text picture-small" x="306" y="23.5" textAnchor="end">
        9:41
      </text>
      <path className="picture-pointer" d="M200 74V46m-7 8 7-8 7 8" />
    </Drawing>
  );
}
