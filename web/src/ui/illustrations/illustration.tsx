import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './illustration.module.css';
import * as methods from './method-scenes.tsx';
import * as states from './state-scenes.tsx';

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
  success: states.Success,
  empty: states.Empty,
  permission: states.Permission,
  not_found: states.NotFound,
  error: states.Failure,
  offline: states.Offline,
  expired: states.Expired,
  signed_out: states.SignedOut,
  protected: states.Protected,
  other_computer: states.OtherComputer,
} satisfies Record<string, () => ReactNode>;

export type Scene = keyof typeof scenes;

interface IllustrationProps {
  scene: Scene;
  size?: 'small' | 'medium' | 'large' | undefined;
}

/** Drawn in the page's own colors. What it shows stands in the words beside it, so it is hidden from screen readers. */
export function Illustration({ scene, size = 'medium' }: IllustrationProps) {
  const Shapes = scenes[scene];
  return (
    <svg
      className={classNames(styles.illustration, styles[size])}
      viewBox="0 0 200 150"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.disc} d={blob} />
      <Shapes />
    </svg>
  );
}

const blob = 'M100 10c34 0 48 12 66 30s28 34 22 58-34 44-86 44-82-14-92-38 2-48 22-66S66 10 100 10z';
