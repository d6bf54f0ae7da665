import { DesktopAgentError, type DesktopAgentErrorCode } from './desktop-agent-error.ts';
import { mayAsk } from './gate.ts';
import { followLoopbackPermission, readLoopbackPermission } from './loopback-permission.ts';
import type { Platform } from './platform.ts';
import { answersAtAll } from './probe.ts';

const firstPauseMs = 2000;
const growth = 1.5;
const longestPauseMs = 30_000;

const untilAllowed = new Set<DesktopAgentErrorCode>([
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'service_worker',
  'unreachable',
  'unreachable_or_unasked',
]);
const untilThere = new Set<DesktopAgentErrorCode>([
  'service_worker',
  'unreachable',
  'unreachable_or_unasked',
]);

interface RetryOptions {
  platform: Platform;
  signal: AbortSignal;
}

/**
 * Resolves when another try makes sense by itself: the permission was granted, or something answers where nothing did.
 * Looks quietly, with growing pauses, and at once when the person comes back to the page; never where that could make
 * the browser ask. Where nothing of that can happen, it waits until the signal is aborted.
 * @throws DesktopAgentError `cancelled` when the signal is aborted
 */
export async function whenWorthTrying(
  { code, addresses }: DesktopAgentError,
  { platform, signal }: RetryOptions,
): Promise<void> {
  if (signal.aborted) throw new DesktopAgentError('cancelled');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = () => reject(new DesktopAgentError('cancelled'));
  signal.addEventListener('abort', cancel);
  const watch = watchPermission(untilAllowed.has(code), platform, resolve);
  const search = untilThere.has(code) ? searchQuietly({ platform, addresses, signal }, resolve) : undefined;
  try {
    await promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    search?.stop();
    (await watch).stop();
  }
}

async function watchPermission(isWanted: boolean, { permissions }: Platform, onGranted: () => void) {
  const followed = await followLoopbackPermission(isWanted ? permissions : undefined, () => {
    if (followed.state() === 'granted') onGranted();
  });
  return followed;
}

interface Search extends RetryOptions {
  addresses: readonly string[];
}

function searchQuietly({ platform, addresses, signal }: Search, onFound: () => void) {
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isStopped = false;

  const look = async () => {
    clearTimeout(timer);
    if (isLooking || isStopped) return;
    isLooking = true;
    const isThere = platform.isVisible() && (await isAnyThere(platform, addresses, signal));
    isLooking = false;
    if (isThere) onFound();
    else lookLater();
  };
  const lookLater = () => {
    if (isStopped) return;
    timer = setTimeout(look, pauseMs);
    pauseMs = Math.min(pauseMs * growth, longestPauseMs);
  };
  const lookNow = () => void look();

  platform.window.addEventListener('focus', lookNow);
  platform.document.addEventListener('visibilitychange', lookNow);
  lookLater();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      platform.window.removeEventListener('focus', lookNow);
      platform.document.removeEventListener('visibilitychange', lookNow);
    },
  };
}

async function isAnyThere(
  platform: Platform,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await isQuiet(platform))) return false;
  const answers = await Promise.all(addresses.map((address) => answersAtAll(platform, address, signal)));
  return answers.includes(true);
}

/** Whether a request now would go unnoticed. */
async function isQuiet(platform: Platform): Promise<boolean> {
  const permission = await readLoopbackPermission(platform.permissions);
  return permission !== 'denied' && !mayAsk(permission, platform);
}
