interface WindowTopProps {
  host: string;
  /** Whether the icon is what to click. */
  isMarked?: boolean;
}

/** The upper end of a browser's window, with the address and the icon left of it. */
export function WindowTop({ host, isMarked = false }: WindowTopProps) {
  return (
    <>
      <path className="picture-line" d="M1 400V13A12 12 0 0 1 13 1h294a12 12 0 0 1 12 12v387" />
      <rect className="picture-field" x="14" y="11" width="292" height="30" rx="15" />
      <g className="picture-icon">
        <path d="M24 22h12M24 30h12" />
        <circle cx="27.5" cy="22" r="2" />
        <circle cx="32.5" cy="30" r="2" />
      </g>
      {isMarked && <circle className="picture-mark" cx="30" cy="26" r="12" />}
      <text className="picture-text" x="50" y="31">
        {host}
      </text>
    </>
  );
}
