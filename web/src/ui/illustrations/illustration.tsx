import { Boundary } from '../boundary.tsx';
import { classNames } from '../class-names.ts';
import { lazyComponent } from '../lazy.tsx';
import styles from './illustration.module.css';
import type { Scene } from './scenes.tsx';

export type { Scene } from './scenes.tsx';

// A picture may come a moment after the words: its place is kept.
const Drawing = lazyComponent(async () => (await import('./scenes.tsx')).Drawing);

interface IllustrationProps {
  scene: Scene;
  size?: 'small' | 'medium' | 'large' | undefined;
}

/** Drawn in the page's own colors. What it shows stands in the words beside it, so it is hidden from screen readers. */
export function Illustration({ scene, size = 'medium' }: IllustrationProps) {
  return (
    <svg
      className={classNames(styles.illustration, styles[size])}
      viewBox="0 0 200 150"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.disc} d={blob} />
      <Boundary failure={() => null}>
        <Drawing scene={scene} />
      </Boundary>
    </svg>
  );
}

const blob = 'M100 10c34 0 48 12 66 30s28 34 22 58-34 44-86 44-82-14-92-38 2-48 22-66S66 10 100 10z';
