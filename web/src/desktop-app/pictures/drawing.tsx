import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './picture.module.css';

interface DrawingProps {
  /** In the same units for all pictures, so that their letters are of one size. */
  height: number;
  /** It shows the upper end of something, which goes on below. */
  fadesOut?: boolean;
  children: ReactNode;
}

/** The frame of every picture. What it shows stands in the words beside it, so it is hidden from screen readers. */
export function Drawing({ height, fadesOut = false, children }: DrawingProps) {
  return (
    <svg
      className={classNames(styles.picture, fadesOut && styles.fadesOut)}
      viewBox={`0 0 320 ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

interface DrawnButtonProps {
  x: number;
  y: number;
  /** Wide enough for the label in every language. */
  width: number;
  label: string;
  /** The one to choose. */
  isChosen?: boolean;
}

export function DrawnButton({ x, y, width, label, isChosen = false }: DrawnButtonProps) {
  return (
    <>
      <rect className={isChosen ? styles.chosen : styles.button} {...{ x, y, width }} height="28" rx="14" />
      <text
        className={isChosen ? styles.onChosen : styles.text}
        x={x + width / 2}
        y={y + 18.5}
        textAnchor="middle"
      >
        {label}
      </text>
    </>
  );
}

interface WindowTopProps {
  host: string;
  /** Whether the icon is what to click. */
  isMarked?: boolean;
}

/** The upper end of a browser's window, with the address and the icon left of it. */
export function WindowTop({ host, isMarked = false }: WindowTopProps) {
  return (
    <>
      <path className={styles.line} d="M1 400V13A12 12 0 0 1 13 1h294a12 12 0 0 1 12 12v387" />
      <rect className={styles.field} x="14" y="11" width="292" height="30" rx="15" />
      <g className={styles.icon}>
        <path d="M24 22h12M24 30h12" />
        <circle cx="27.5" cy="22" r="2" />
        <circle cx="32.5" cy="30" r="2" />
      </g>
      {isMarked && <circle className={styles.mark} cx="30" cy="26" r="12" />}
      <text className={styles.text} x="50" y="31">
        {host}
      </text>
    </>
  );
}

/** Where PingID Desktop's icon is. It is not drawn: its looks are Ping's, and change. */
export function DesktopIcon({ x, y }: { x: number; y: number }) {
  return (
    <>
      <rect className={styles.chosen} x={x - 8} y={y - 8} width="16" height="16" rx="4" />
      <circle className={styles.mark} cx={x} cy={y} r="14" />
    </>
  );
}
