import styles from './countdown-ring.module.css';

interface CountdownRingProps {
  secondsLeft: number;
  totalSeconds: number;
  /** Inside the ring, for example the seconds. The ring itself says nothing to screen readers. */
  children?: string | undefined;
}

/** How much of a wait is left, to be seen at a glance. What it means belongs into words beside it. */
export function CountdownRing({ secondsLeft, totalSeconds, children }: CountdownRingProps) {
  const part = totalSeconds > 0 ? Math.min(1, Math.max(0, secondsLeft / totalSeconds)) : 0;
  return (
    <svg className={styles.ring} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle className={styles.ringTrack} cx="24" cy="24" r="20" />
      <circle
        className={styles.ringLeft}
        cx="24"
        cy="24"
        r="20"
        pathLength="100"
        strokeDasharray={`${part * 100} 100`}
      />
      <text x="24" y="29" textAnchor="middle">
        {children}
      </text>
    </svg>
  );
}
