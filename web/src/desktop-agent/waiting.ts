import {
  type LoopbackPermission,
  type PermissionsLike,
  watchLoopbackPermission,
} from './loopback-permission.ts';

/** How a call stands; reported at its start, at every change of the permission, and a few times a second. */
export interface DesktopAgentProgress {
  phase: 'waiting';
  permission: LoopbackPermission;
  elapsedMs: number;
}

interface WaitingOptions {
  permissions: PermissionsLike | undefined;
  now: () => number;
  limitMs: number;
  signal: AbortSignal | undefined;
  onProgress: ((progress: DesktopAgentProgress) => void) | undefined;
}

const reportEveryMs = 250;

/**
 * Watches over one call: reports progress, and ends it when the caller cancels or the limit is reached.
 * Time in which the browser may be asking the person for permission does not count towards the limit.
 */
export function startWaiting({ permissions, now, limitMs, signal, onProgress }: WaitingOptions) {
  const controller = new AbortController();
  const startedAt = now();
  let endedBy: 'cancelled' | 'timed_out' | undefined;
  let countedMs = 0;
  let last: { at: number; permission: LoopbackPermission } = { at: startedAt, permission: 'unknown' };

  const end = (by: 'cancelled' | 'timed_out') => {
    endedBy ??= by;
    controller.abort();
  };
  const report = () => {
    const at = now();
    if (last.permission !== 'prompt') countedMs += at - last.at;
    last = { at, permission: watch.state() };
    if (countedMs >= limitMs) end('timed_out');
    else onProgress?.({ phase: 'waiting', permission: last.permission, elapsedMs: at - startedAt });
  };
  const cancel = () => end('cancelled');

  const watch = watchLoopbackPermission(permissions, report);
  const timer = setInterval(report, reportEveryMs);
  signal?.addEventListener('abort', cancel);
  report();

  return {
    signal: controller.signal,
    endedBy: () => endedBy,
    elapsedMs: () => now() - startedAt,
    stop: () => {
      clearInterval(timer);
      watch.stop();
      signal?.removeEventListener('abort', cancel);
    },
  };
}
