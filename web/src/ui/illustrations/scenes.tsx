import type { ReactNode } from 'react';
import styles from './illustration.module.css';
import * as methods from './method-scenes.tsx';

/** Done. The mark is drawn in a moment; where motion is not wanted it is simply there. */
function Success() {
  return (
    <>
      <circle className={styles.halo} cx="100" cy="75" r="44" />
      <circle className={styles.good} cx="100" cy="75" r="34" />
      <path className={styles.check} d="m84 76 11.5 11.5L117 64" pathLength="1" />
      <path
        className={styles.sparks}
        d="M100 20v-8M142 36l6-6M58 36l-6-6M160 76h8M40 76h-8M142 116l5 5M58 116l-5 5"
      />
    </>
  );
}

/** No devices yet. */
function Empty() {
  return (
    <>
      <rect className={styles.dashed} x="40" y="34" width="96" height="64" rx="8" />
      <path className={styles.dashed} d="M28 104h100" />
      <rect className={styles.dashed} x="128" y="56" width="38" height="68" rx="8" />
      <circle className={styles.accent} cx="88" cy="66" r="15" />
      <path className={styles.onAccentLine} d="M88 59.5v13M81.5 66h13" />
    </>
  );
}

function BrowserWindow() {
  return (
    <>
      <rect className={styles.body} x="30" y="22" width="140" height="100" rx="10" />
      <path className={styles.line} d="M30 44h140" />
      <path className={styles.dots} d="M42 33h.01M50 33h.01M58 33h.01" />
      <rect className={styles.field} x="70" y="28" width="88" height="10" rx="5" />
    </>
  );
}

/** The browser asks whether this page may. */
function Permission() {
  return (
    <>
      <BrowserWindow />
      <rect className={styles.raised} x="42" y="40" width="92" height="62" rx="9" />
      <path className={styles.words} d="M54 54h52M54 65h36" />
      <rect className={styles.quietButton} x="54" y="78" width="32" height="15" rx="7.5" />
      <rect className={styles.accent} x="91" y="78" width="34" height="15" rx="7.5" />
      <path className={styles.pointer} d="m112 88 6 21 4.5-8 8.5-3.5z" />
    </>
  );
}

/** Nothing at this address. */
function NotFound() {
  return (
    <>
      <BrowserWindow />
      <path className={styles.words} d="M46 60h26M46 72h18M46 84h22" />
      <circle className={styles.panel} cx="112" cy="82" r="24" />
      <path className={styles.thick} d="m130 100 18 18" />
      <path className={styles.accentLine} d="M105 76.5a7 7 0 1 1 10.5 6c-2.5 1.5-3.5 2.6-3.5 5M112 93.5v.1" />
    </>
  );
}

/** Something went wrong. */
function Failure() {
  return (
    <>
      <methods.Laptop />
      <path
        className={styles.warningShape}
        d="M95.5 42 74 81a5 5 0 0 0 4.5 7.5h43a5 5 0 0 0 4.5-7.5L104.5 42a5 5 0 0 0-9 0z"
      />
      <path className={styles.warningLine} d="M100 54v15M100 78.5v.1" />
    </>
  );
}

/** The connection is gone. */
function Offline() {
  return (
    <>
      <methods.Laptop />
      <g className={styles.accentLine}>
        <path d="M80 58a29 29 0 0 1 40 0M87.5 67a18 18 0 0 1 25 0M95 76a7.5 7.5 0 0 1 10 0M100 83.5v.1" />
      </g>
      <path className={styles.strike} d="m78 42 44 48" />
    </>
  );
}

/** Time is up. */
function Expired() {
  return (
    <>
      <circle className={styles.body} cx="100" cy="76" r="46" />
      <path className={styles.line} d="M100 38v5M100 109v5M62 76h5M133 76h5" />
      <path className={styles.accentLine} d="M100 50v26l17 11" />
      <circle className={styles.accent} cx="100" cy="76" r="3.5" />
    </>
  );
}

/** Out, and the door is closed. */
function SignedOut() {
  return (
    <>
      <rect className={styles.body} x="58" y="24" width="62" height="102" rx="6" />
      <circle className={styles.accent} cx="108" cy="76" r="3.5" />
      <path className={styles.line} d="M40 126h122" />
      <path className={styles.accentLine} d="M130 76h34m-11-12 12 12-12 12" />
    </>
  );
}

/** All is well with this account. */
function Protected() {
  return (
    <>
      <path className={styles.body} d="M100 20 58 35v36c0 28 18 48 42 59 24-11 42-31 42-59V35z" />
      <path className={styles.accentSoft} d="M100 33 70 44v27c0 20 12 36 30 45 18-9 30-25 30-45V44z" />
      <path className={styles.accentLineStrong} d="m85 75 11 11 20-23" />
    </>
  );
}

/** Go on at a computer. */
function OtherComputer() {
  return (
    <>
      <rect className={styles.body} x="24" y="46" width="42" height="76" rx="9" />
      <path className={styles.line} d="M40 53h10" />
      <path className={styles.accentLine} d="M76 78h22m-8-8 8.5 8-8.5 8" />
      <rect className={styles.body} x="108" y="42" width="70" height="50" rx="6" />
      <path className={styles.body} d="M100 96h86l-3 7a5 5 0 0 1-4.5 3h-71a5 5 0 0 1-4.5-3z" />
      <path className={styles.words} d="M34 68h22M34 78h14" />
      <path className={styles.words} d="M122 58h42M122 68h28" />
      <rect className={styles.accent} x="122" y="76" width="22" height="8" rx="4" />
    </>
  );
}

/** By what they show, in words of anybody's page. */
const scenes = {
  touch_id: methods.TouchId,
  windows_hello: methods.WindowsHello,
  desktop_app: methods.DesktopApp,
  push: methods.Push,
  email: methods.Email,
  sms: methods.Sms,
  voice: methods.Voice,
  authenticator: methods.Authenticator,
  security_key: methods.SecurityKey,
  success: Success,
  empty: Empty,
  permission: Permission,
  not_found: NotFound,
  error: Failure,
  offline: Offline,
  expired: Expired,
  signed_out: SignedOut,
  protected: Protected,
  other_computer: OtherComputer,
} satisfies Record<string, () => ReactNode>;

export type Scene = keyof typeof scenes;

/** What is drawn of a scene, in the space of an illustration. */
export function Drawing({ scene }: { scene: Scene }) {
  const Shapes = scenes[scene];
  return <Shapes />;
}
