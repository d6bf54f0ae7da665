import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Part<Props> {
  load: () => Promise<ComponentType<Props>>;
  /** Once it is there it is there for all. */
  loaded?: ComponentType<Props>;
}

/**
 * A part that is loaded when it is wanted. Where that fails, the boundary around it lets the person try again.
 * Not `React.lazy`: React holds back for a while what was suspended, however fast it came, and keeps a failure for good.
 * @param meanwhile in its place until it is there
 */
export function lazyPart<Props extends object>(load: Part<Props>['load'], meanwhile?: ReactNode) {
  const part: Part<Props> = { load };
  return (props: Props) => <PartOnceLoaded {...{ part, props, meanwhile }} />;
}

interface PartOnceLoadedProps<Props> {
  part: Part<Props>;
  props: Props;
  meanwhile: ReactNode;
}

function PartOnceLoaded<Props extends object>({ part, props, meanwhile }: PartOnceLoadedProps<Props>) {
  useLoading(part);
  const { loaded: Loaded } = part;
  return Loaded ? <Loaded {...props} /> : meanwhile;
}

function useLoading<Props>(part: Part<Props>): void {
  const [state, setState] = useState<{ error?: unknown; isLoaded?: true }>({});
  useEffect(() => {
    if (part.loaded) return;
    let isWanted = true;
    const settle = (next: typeof state) => {
      if (isWanted) setState(next);
    };
    part.load().then(
      (loaded) => {
        part.loaded = loaded;
        settle({ isLoaded: true });
      },
      (error: unknown) => settle({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [part]);
  if ('error' in state) throw state.error;
}
