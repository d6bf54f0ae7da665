import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Part<Props> {
  load: () => Promise<ComponentType<Props>>;
  /** Once it is there it is there for all. */
  loaded?: ComponentType<Props>;
}

type Meanwhile<Props> = ReactNode | ((props: Props) => ReactNode);

/**
 * A part that is loaded when it is wanted, or before, by `preload`. Where that fails, the boundary around it lets the person try again.
 * Not `React.lazy`: React holds back for a while what was suspended, however fast it came, and keeps a failure for good.
 * @param meanwhile in its place until it is there
 */
export function lazyComponent<Props extends object>(load: Part<Props>['load'], meanwhile?: Meanwhile<Props>) {
  const part: Part<Props> = { load };
  const preload = () => loadOnce(part).catch(() => undefined);
  return Object.assign((props: Props) => <PartOnceLoaded {...{ part, props, meanwhile }} />, { preload });
}

async function loadOnce<Props>(part: Part<Props>): Promise<void> {
  part.loaded ??= await part.load();
}

interface PartOnceLoadedProps<Props> {
  part: Part<Props>;
  props: Props;
  meanwhile: Meanwhile<Props>;
}

function PartOnceLoaded<Props extends object>({ part, props, meanwhile }: PartOnceLoadedProps<Props>) {
  useLoading(part);
  const { loaded: Loaded } = part;
  if (Loaded) return <Loaded {...props} />;
  return typeof meanwhile === 'function' ? meanwhile(props) : meanwhile;
}

function useLoading<Props>(part: Part<Props>): void {
  const [state, setState] = useState<{ error?: unknown; isLoaded?: true }>({});
  useEffect(() => {
    // It may have come between being drawn and this.
    if (part.loaded) return setState({ isLoaded: true });
    let isWanted = true;
    const settle = (next: typeof state) => {
      if (isWanted) setState(next);
    };
    loadOnce(part).then(
      () => settle({ isLoaded: true }),
      (error: unknown) => settle({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [part]);
  if ('error' in state) throw state.error;
}
