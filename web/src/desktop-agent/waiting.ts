import { DesktopAgentError } from './desktop-agent-error.ts';
import { mayAsk } from './gate.ts';
import { type FollowedPermission, followLoopbackPermission } from './loopback-permission.ts';
import type { Platform } from './platform.ts';
import type { DesktopAgentState } from './state.ts';

interface WaitingOptions {
  platform: Platform;
  limitMs: number;
  signal: AbortSignal | undefined;
  onState: (state: DesktopAgentState) => void;
}

const reportEveryMs = 250;
// A browser that does not ask has handed the request over by then.
const handedOverAfterMs = 600;

export type Waiting = Awaited<ReturnType<typeof startWaiting>>;

/**
 * Watches over one call: says what goes on, and ends it when the caller cancels or the limit is reached. Time in which
 * the browser may be asking the person does not count towards the limit.
 */
export async function startWaiting({ platform, limitMs, signal, onState }: WaitingOptions) {
  const { now } = platform;
  const controller = new AbortController();
  const startedAt = now();
  let sentAt: number | undefined;
  let endedBy: 'cancelled' | 'timed_out' | undefined;
  let countedMs = 0;
  let last = { at: startedAt, isAsking: false };
  let permission: FollowedPermission | undefined;

  let wasLeftUndecided = false;
  const end = (by: 'cancelled' | 'timed_out') => {
    if (endedBy === undefined) wasLeftUndecided = phase() === 'waiting_for_permission';
    endedBy ??= by;
    controller.abort();
  };
  const cancel = () => end('cancelled');
  signal?.addEventListener('abort', cancel);

  // What was just denied ends in a moment; it has not got to PingID Desktop.
  const isAsking = () => {
    const state = permission?.state() ?? 'unknown';
    return mayAsk(state, platform) || (state === 'denied' && last.isAsking);
  };
  const count = () => {
    const at = now();
    if (!last.isAsking) countedMs += at - last.at;
    last = { at, isAsking: isAsking() };
  };
  const phase = () => {
    if (sentAt === undefined || last.at - sentAt < handedOverAfterMs) return 'calling';
    return last.isAsking ? 'waiting_for_permission' : 'waiting_for_person';
  };
  const report = () => {
    if (sentAt === undefined) return;
    count();
    if (countedMs >= limitMs) end('timed_out');
    else onState({ phase: phase(), elapsedMs: last.at - startedAt });
  };

  permission = await followLoopbackPermission(platform.permissions, report);
  const followed = permission;
  let timer: ReturnType<typeof setInterval> | undefined;

  return {
    signal: controller.signal,
    permission: followed.state,
    /** The request is on its way from now on. */
    sent: () => {
      sentAt = now();
      countedMs = 0;
      last = { at: sentAt, isAsking: mayAsk(followed.state(), platform) };
      timer ??= setInterval(report, reportEveryMs);
      report();
    },
    endedBy: () => endedBy,
    /** Given up while the browser may have been asking. */
    wasLeftUndecided: () => wasLeftUndecided,
    isAsking: () => phase() === 'waiting_for_permission',
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

/** @throws DesktopAgentError `cancelled` or `timed_out`, where the call was ended from here */
export function throwIfEnded(waiting: Waiting): void {
  const endedBy = waiting.endedBy();
  if (endedBy) throw new DesktopAgentError(endedBy);
}
