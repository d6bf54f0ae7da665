import styles from './illustration.module.css';

/** A computer with its screen from (48, 30) to (152, 96). */
export function Laptop() {
  return (
    <>
      <rect className={styles.body} x="44" y="26" width="112" height="76" rx="8" />
      <path className={styles.body} d="M30 106h140l-4 9a7 7 0 0 1-6 4H40a7 7 0 0 1-6-4z" />
      <path className={styles.line} d="M88 106h24" />
    </>
  );
}

/** A phone with its screen from (72, 22) to (128, 130). */
export function Phone() {
  return (
    <>
      <rect className={styles.body} x="68" y="14" width="64" height="122" rx="12" />
      <path className={styles.line} d="M92 22h16" />
    </>
  );
}

export function Fingerprint({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g className={styles.accentLine} transform={`translate(${x} ${y}) scale(${scale})`}>
      <path d="M-11-10.5a15.5 15.5 0 0 1 22 0" />
      <path d="M-14 1.5V0a14 14 0 0 1 28-1c0 3 .2 6-.5 9" />
      <path d="M-8.5 12c-.6-3-.8-6-.8-9V0A8.8 8.8 0 0 1 8.8 0c0 6 0 10-1.6 15" />
      <path d="M0 0v4c0 5 .2 8.5 1 13" />
    </g>
  );
}

/** A Mac asks for a finger. */
export function TouchId() {
  return (
    <>
      <Laptop />
      <rect className={styles.panel} x="66" y="36" width="68" height="58" rx="8" />
      <Fingerprint x={100} y={58} scale={0.85} />
      <path className={styles.words} d="M84 84h32" />
      <rect className={styles.accent} x="146" y="108" width="10" height="5" rx="2.5" />
    </>
  );
}

/** Windows looks for a face. */
export function WindowsHello() {
  return (
    <>
      <Laptop />
      <rect className={styles.panel} x="66" y="36" width="68" height="58" rx="4" />
      <g className={styles.accentLine}>
        <path d="M82 52v-4a4 4 0 0 1 4-4h4M110 44h4a4 4 0 0 1 4 4v4M118 66v4a4 4 0 0 1-4 4h-4M90 74h-4a4 4 0 0 1-4-4v-4" />
        <path d="M93 54.5v2M107 54.5v2M92 63.5c4.5 4.5 11.5 4.5 16 0" />
      </g>
      <path className={styles.words} d="M86 85h28" />
      <circle className={styles.accent} cx="100" cy="30.5" r="1.8" />
    </>
  );
}

/** An app on this computer, where it is not known which prompt it shows. */
export function DesktopApp() {
  return (
    <>
      <Laptop />
      <path className={styles.panel} d="M100 36 80 43v14c0 14 9 24 20 30 11-6 20-16 20-30V43z" />
      <path className={styles.accentLine} d="m91 61 6.5 6.5L110 54" />
    </>
  );
}

/** A phone asks to approve. */
export function Push() {
  return (
    <>
      <Phone />
      <rect className={styles.raised} x="50" y="40" width="100" height="60" rx="10" />
      <rect className={styles.accentSoft} x="58" y="48" width="20" height="20" rx="6" />
      <path className={styles.accentLine} d="M64 60.5v-2a4 4 0 0 1 8 0v2l1.2 1.5H62.8z" />
      <path className={styles.words} d="M86 54h48M86 63h32" />
      <rect className={styles.quietButton} x="58" y="77" width="39" height="15" rx="7.5" />
      <rect className={styles.accent} x="103" y="77" width="39" height="15" rx="7.5" />
      <path className={styles.onAccentLine} d="m118.5 84.5 3 3 5.5-6" />
    </>
  );
}

/** An e-mail with a code in it. */
export function Email() {
  return (
    <>
      <path className={styles.body} d="M50 66 100 30l50 36v54a6 6 0 0 1-6 6H56a6 6 0 0 1-6-6z" />
      <rect className={styles.panel} x="62" y="26" width="76" height="72" rx="6" />
      <Digits x={100} y={56} />
      <path className={styles.words} d="M80 40h40" />
      <path
        className={styles.body}
        d="M50 68l44 30a11 11 0 0 0 12 0l44-30v52a6 6 0 0 1-6 6H56a6 6 0 0 1-6-6z"
      />
    </>
  );
}

/** A text message with a code in it. */
export function Sms() {
  return (
    <>
      <Phone />
      <path
        className={styles.raised}
        d="M56 44h88a9 9 0 0 1 9 9v26a9 9 0 0 1-9 9H80l-14 11V88H56a9 9 0 0 1-9-9V53a9 9 0 0 1 9-9z"
      />
      <Digits x={100} y={66} />
    </>
  );
}

/** A call. */
export function Voice() {
  return (
    <>
      <Phone />
      <circle className={styles.accent} cx="100" cy="70" r="18" />
      <path
        className={styles.onAccentLine}
        d="M92.5 62h3.5l1.8 4.5-2.3 1.8a13 13 0 0 0 6.2 6.2l1.8-2.3 4.5 1.8v3.5a2 2 0 0 1-2 2A15.5 15.5 0 0 1 90.5 64a2 2 0 0 1 2-2z"
      />
      <path
        className={styles.accentLine}
        d="M142 56a22 22 0 0 1 0 28M150 48a34 34 0 0 1 0 44M58 56a22 22 0 0 0 0 28M50 48a34 34 0 0 0 0 44"
      />
    </>
  );
}

/** An app that makes codes. */
export function Authenticator() {
  return (
    <>
      <Phone />
      <circle className={styles.track} cx="100" cy="54" r="17" />
      <path className={styles.accentLine} d="M100 37a17 17 0 1 1-15 25" />
      <path className={styles.accentLine} d="M100 45v9l6 4" />
      <rect className={styles.raised} x="54" y="84" width="92" height="28" rx="8" />
      <Digits x={100} y={98} />
    </>
  );
}

/** A key to plug in, or a passkey. */
export function SecurityKey() {
  return (
    <>
      <g transform="rotate(-24 100 75)">
        <rect className={styles.metal} x="132" y="64" width="26" height="22" rx="3" />
        <path className={styles.line} d="M146 71h6M146 79h6" />
        <rect className={styles.body} x="44" y="54" width="90" height="42" rx="21" />
        <circle className={styles.hole} cx="62" cy="75" r="6" />
        <circle className={styles.accentSoft} cx="100" cy="75" r="14" />
        <circle className={styles.track} cx="100" cy="75" r="14" />
        <g className={styles.accentLine}>
          <circle cx="96" cy="75" r="4" />
          <path d="M100 75h9m-3.5 0v3.5" />
        </g>
      </g>
      <path className={styles.accentLine} d="M150 30l6-7M161 40l8-3M138 24l1-8" />
    </>
  );
}

function Digits({ x, y }: { x: number; y: number }) {
  return (
    <g className={styles.digits} transform={`translate(${x} ${y})`}>
      <path d="M-30 0h.01M-18 0h.01M-6 0h.01M6 0h.01M18 0h.01M30 0h.01" />
    </g>
  );
}
