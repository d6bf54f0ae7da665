/** A computer that asks for a fingerprint: what PingID Desktop looks like from the outside. */
export function Laptop() {
  return (
    <svg className="laptop" viewBox="0 0 120 84" aria-hidden="true" focusable="false">
      <rect className="laptop-screen" x="19" y="6" width="82" height="56" rx="6" />
      <path className="laptop-base" d="M6 68h108l-4 7a5 5 0 0 1-4.3 2.5H14.3A5 5 0 0 1 10 75z" />
      <g className="laptop-print">
        <path d="M49 27.5a16 16 0 0 1 22 0" />
        <path d="M46 38a14 14 0 0 1 28-1.5v4.5" />
        <path d="M51.5 48.5V38a8.5 8.5 0 0 1 17 0v3.5c0 3-.5 6-1.5 9" />
        <path d="M60 37.5v4c0 4-.8 8-2.3 11.5" />
      </g>
    </svg>
  );
}
