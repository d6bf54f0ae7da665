import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface SkeletonProps {
  /** Read out; the bars are only to be seen. */
  label: string;
  /** Rows with an icon and two lines, as in a list. */
  rows?: number | undefined;
  /** Lines of text, where there are no rows. */
  lines?: number | undefined;
}

/** Holds the place of what is loading; shows itself only when loading takes more than a moment. */
export function Skeleton({ label, rows = 0, lines = 0 }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status" data-loading>
      <VisuallyHidden>{label}</VisuallyHidden>
      {lines > 0 && (
        <div className={styles.lines} aria-hidden="true">
          {keys(lines).map((key) => (
            <span className={styles.bar} key={key} />
          ))}
        </div>
      )}
      {rows > 0 && (
        <div className={styles.rows} aria-hidden="true">
          {keys(rows).map((key) => (
            <span className={styles.row} key={key}>
              <span className={styles.tile} />
              <span className={styles.bar} />
              <span className={styles.bar} />
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function keys(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `bar-${index}`);
}
