import type { ReactNode } from 'react';
import styles from './badge.module.css';
import type { Tone } from './card.tsx';
import { classNames } from './class-names.ts';

interface BadgeProps {
  tone?: Tone | undefined;
  icon?: ReactNode;
  children: ReactNode;
}

/** A word or two beside a name. Only for what is not as usual. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, tones[tone])}>
      {icon}
      {children}
    </span>
  );
}

const tones: Record<Tone, string | undefined> = {
  neutral: undefined,
  accent: styles.accent,
  good: styles.good,
  warning: styles.warning,
  danger: styles.danger,
};
