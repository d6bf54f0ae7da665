import { type ComponentProps, useEffect } from 'react';
import { Boundary } from '../ui/boundary.tsx';
import { lazyComponent, preloadWhenIdle } from '../ui/lazy.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';
import styles from './lazy.module.css';

/** The chunk with everything about PingID Desktop. Most visits never need it. */
export const loadDesktopApp = () => import('./index.ts');

/**
 * Called when a person is about to need it. It waits until the page is usable, and where it cannot be loaded, what needs
 * it says so.
 */
export function preloadDesktopApp(): void {
  preloadWhenIdle(loadDesktopApp);
}

export const DesktopFailure = lazyComponent(
  async () => (await loadDesktopApp()).DesktopFailure,
  ({ takesFocus }) => <Room takesFocus={takesFocus} />,
);
export const DesktopRemedy = lazyComponent(async () => (await loadDesktopApp()).DesktopRemedy);
export const CopyAddress = lazyComponent(async () => (await loadDesktopApp()).CopyAddress);
const LoadedPrompt = lazyComponent(async () => (await loadDesktopApp()).PermissionPrompt);
const LoadedWaiting = lazyComponent(async () => (await loadDesktopApp()).Waiting);

/** Where the explanation cannot be loaded, the browser's prompt comes without it. */
export function PermissionPrompt(props: ComponentProps<typeof LoadedPrompt>) {
  return (
    <Boundary failure={() => <GoOn {...props} />}>
      <LoadedPrompt {...props} />
    </Boundary>
  );
}

/**
 * Waiting goes on without a word of help, too. It takes no room before there is something to say: put it below the
 * buttons where that comes late.
 */
export function Waiting({ state }: { state: ComponentProps<typeof LoadedWaiting>['state'] | undefined }) {
  return (
    <div className={styles.hints}>
      <Boundary failure={() => null}>{state && <LoadedWaiting state={state} />}</Boundary>
    </div>
  );
}

function GoOn({ proceed }: ComponentProps<typeof LoadedPrompt>) {
  useEffect(proceed, [proceed]);
  return null;
}

/** Holds the place, and the keyboard's, until the words are there: nothing to be read out. */
function Room({ takesFocus }: { takesFocus: boolean | undefined }) {
  const box = useFocusOnArrival<HTMLDivElement>(takesFocus);
  return <div className={styles.room} tabIndex={-1} ref={box} />;
}
