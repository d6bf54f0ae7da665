import styles from './spinner.module.css';

/** Beside words that say what is going on; alone it says nothing. */
export function Spinner({ size = 'medium' }: { size?: 'medium' | 'large' }) {
  return <span className={size === 'large' ? styles.spinnerLarge : styles.spinner} aria-hidden="true" />;
}
