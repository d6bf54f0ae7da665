import { createContext, type ReactNode, use, useRef } from 'react';

/** When the page tried again by itself, across failures that come and go: it must not do so without end. */
export interface AutoRetryLog {
  times: number[];
}

const AutoRetryContext = createContext<AutoRetryLog | undefined>(undefined);

export function AutoRetryProvider({ children }: { children: ReactNode }) {
  const log = useRef<AutoRetryLog>({ times: [] });
  return <AutoRetryContext value={log.current}>{children}</AutoRetryContext>;
}

export function useAutoRetryLog(): AutoRetryLog {
  const log = use(AutoRetryContext);
  if (!log) throw new Error('There is no AutoRetryProvider above this component');
  return log;
}
