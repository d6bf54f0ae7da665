import { DesktopAgentError } from './desktop-agent-error.ts';
import { type FollowedPermission, followLoopbackPermission, mayPrompt } from './permission.ts';
import type { Platform } from './platform.ts';
import type { CallPhase, CallProgress } from './progress.ts';

interface WaitingOptions {
  platform: Platform;
  limitMs: number;
  signal: AbortSignal | undefined;
  onProgress: (progress: CallProgress) => void;
}

const reportEveryMs = 250;
// A browser that doesn't prompt has sent the request by then.
const handedOverAfterMs = 600;

export type Waiting = Awaited<ReturnType<typeof startWaiting>>;

/**
 * Watches over one call: reports its progress, and ends it when the caller cancels or the limit is reached. Time in which
 * the browser may be prompting the person doesn't count toward the limit.
 */
export async function startWaiting({ platform, limitMs, signal, onProgress }: WaitingOptions) {
  const { now } = platform;
  const controller = new AbortController();
  const startedAt = now();
  let sentAt: number | undefined;
  let firstSentAt: number | undefined;
  let endedBy: 'cancelled' | 'timed_out' | undefined;
  let countedMs = 0;
  let last = { at: startedAt, isPrompting: false };
  let permission: FollowedPermission | undefined;

  let wasLeftUndecided = false;
  const end = (by: 'cancelled' | 'timed_out') => {
    if (endedBy === undefined) wasLeftUndecided = phase() === 'waiting_for_permission';
    endedBy ??= by;
    controller.abort();
  };
  const cancel = () => end('cancelled');
  signal?.addEventListener('abort', cancel);

  // What was just denied ends in a moment; it hasn't reached PingID Desktop.
  const isPrompting = () => {
    const state = permission?.state() ?? 'unknown';
    return mayPrompt(state, platform) || (state === 'denied' && last.isPrompting);
  };
  const count = () => {
    const at = now();
    if (!last.isPrompting) countedMs += at - last.at;
    last = { at, isPrompting: isPrompting() };
  };
  const phase = (): CallPhase => {
    if (sentAt === undefined || last.at - sentAt < handedOverAfterMs) return 'calling';
    return last.isPrompting ? 'waiting_for_permission' : 'waiting_for_person';
  };
  const report = () => {
    if (sentAt === undefined) return;
    count();
    if (countedMs >= limitMs) end('timed_out');
    else onProgress({ phase: phase(), elapsedMs: last.at - (firstSentAt ?? last.at) });
  };

  permission = await followLoopbackPermission(platform.permissions, report);
  const followed = permission;
  let timer: ReturnType<typeof setInterval> | undefined;

  return {
    signal: controller.signal,
    permission: followed.state,
    /** To be called when a request is sent. */
    sent: () => {
      sentAt = now();
      firstSentAt ??= sentAt;
      countedMs = 0;
      last = { at: sentAt, isPrompting: mayPrompt(followed.state(), platform) };
      timer ??= setInterval(report, reportEveryMs);
      report();
    },
    endedBy: () => endedBy,
    /** Whether it ended while the browser may have been prompting. */
    wasLeftUndecided: () => wasLeftUndecided,
    isPrompting: () => phase() === 'waiting_for_permission',
    elapsedMs: () => now() - startedAt,
    sinceSentMs: () => now() - (sentAt ?? startedAt),
    countedMs: () => {
      count();
      return countedMs;
    },
    stop: () => {
      clearInterval(timer);
      followed.stop();
      signal?.removeEventListener('abort', cancel);
    },
  };
}

/** @throws DesktopAgentError `cancelled` or `timed_out`, where this ended the call */
export function throwIfEnded(waiting: Waiting): void {
  const endedBy = waiting.endedBy();
  if (endedBy) throw new DesktopAgentError(endedBy);
}
