import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the page could not be loaded: there is no connection, or a new version has replaced it. */
export class ChunkLoadError extends Error {
  override readonly name = 'ChunkLoadError';
}

interface Loading<Props> {
  load: () => Promise<ComponentType<Props>>;
  /** Once it is loaded it is there for every use. */
  loaded?: ComponentType<Props>;
}

type Fallback<Props> = ReactNode | ((props: Props) => ReactNode);

/**
 * A component that is loaded when it is first shown, or before, by `preload`. Where that fails it throws a
 * {@link ChunkLoadError}, and the boundary around it lets the person try again.
 * Not `React.lazy`: React delays what was suspended, however fast it came, and keeps a failure for good.
 * @param fallback in its place until it is there
 */
export function lazyComponent<Props extends object>(
  load: Loading<Props>['load'],
  fallback?: Fallback<Props>,
) {
  const loading: Loading<Props> = { load };
  const preload = () => loadOnce(loading);
  return Object.assign((props: Props) => <OnceLoaded {...{ loading, props, fallback }} />, { preload });
}

/**
 * Loads parts once the page has nothing more urgent to do, so that they do not hold up what is shown first. What cannot be
 * loaded now says so when it is needed.
 */
export function preloadWhenIdle(...loads: (() => Promise<unknown>)[]): void {
  const preload = () => {
    for (const load of loads) load().catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(preload);
  else setTimeout(preload, withoutIdleMs);
}

/** Safari does not tell when it is idle. */
const withoutIdleMs = 300;

async function loadOnce<Props>(loading: Loading<Props>): Promise<void> {
  try {
    loading.loaded ??= await loading.load();
  } catch (cause) {
    throw new ChunkLoadError('A part of the page could not be loaded', { cause });
  }
}

interface OnceLoadedProps<Props> {
  loading: Loading<Props>;
  props: Props;
  fallback: Fallback<Props>;
}

function OnceLoaded<Props extends object>({ loading, props, fallback }: OnceLoadedProps<Props>) {
  useLoading(loading);
  const { loaded: Loaded } = loading;
  if (Loaded) return <Loaded {...props} />;
  return typeof fallback === 'function' ? fallback(props) : fallback;
}

function useLoading<Props>(loading: Loading<Props>): void {
  const [state, setState] = useState<{ error?: unknown; isLoaded?: true }>({});
  useEffect(() => {
    // It may have come between being drawn and this.
    if (loading.loaded) return setState({ isLoaded: true });
    let isWanted = true;
    const settle = (next: typeof state) => {
      if (isWanted) setState(next);
    };
    loadOnce(loading).then(
      () => settle({ isLoaded: true }),
      (error: unknown) => settle({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [loading]);
  if ('error' in state) throw state.error;
}
