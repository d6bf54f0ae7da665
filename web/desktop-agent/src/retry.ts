import { DesktopAgentError, type DesktopAgentErrorCode } from './desktop-agent-error.ts';
import { followLoopbackPermission, mayPrompt, readLoopbackPermission } from './permission.ts';
import { type Platform, thisPlatform } from './platform.ts';
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

/** What makes another try worthwhile: the browser allows it now, or something answers where nothing did. */
export type RetryReason = 'allowed' | 'answers';

export interface RetryOptions {
  signal: AbortSignal;
  /** The browser; tests pass a fake one. */
  platform?: Platform | undefined;
}

/**
 * Resolves when another try makes sense without the person asking for it: the permission was granted, or something answers
 * where nothing did. Looks quietly, with growing pauses, and at once when the person comes back to the page; never where
 * that could make the browser prompt, and only in the tab that the person sees. After an error that neither of the two can
 * end, it waits until the signal is aborted.
 *
 * Limit how often you retry this way: an app that crashes on every call comes up again each time.
 *
 * @throws DesktopAgentError `cancelled` when the signal is aborted
 */
export async function waitUntilWorthRetrying(
  error: DesktopAgentError,
  { signal, platform = thisPlatform() }: RetryOptions,
): Promise<RetryReason> {
  const { code, addresses } = error;
  if (signal.aborted) throw new DesktopAgentError('cancelled');
  const { promise, resolve, reject } = Promise.withResolvers<RetryReason>();
  const cancel = () => reject(new DesktopAgentError('cancelled'));
  signal.addEventListener('abort', cancel);
  const watch = untilAllowed.has(code)
    ? watchPermission(error, platform, () => resolve('allowed'))
    : undefined;
  const search = untilThere.has(code)
    ? searchQuietly({ platform, addresses, signal }, () => resolve('answers'))
    : undefined;
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', cancel);
    search?.stop();
    (await watch)?.stop();
  }
}

/** Only the visible tab goes on: the permission is granted to all tabs of the site at once. */
async function watchPermission({ permission }: DesktopAgentError, platform: Platform, onGranted: () => void) {
  const { document } = platform;
  const look = () => {
    const isNew = followed.state() === 'granted' && permission !== 'granted';
    if (isNew && platform.isVisible()) onGranted();
  };
  const followed = await followLoopbackPermission(platform.permissions, look);
  document.addEventListener('visibilitychange', look);
  // It may have been granted before this listened.
  look();
  return {
    stop: () => {
      followed.stop();
      document.removeEventListener('visibilitychange', look);
    },
  };
}

interface Search extends Required<RetryOptions> {
  platform: Platform;
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

/** Whether a request now would go unnoticed by the person. */
async function isQuiet(platform: Platform): Promise<boolean> {
  const permission = await readLoopbackPermission(platform.permissions);
  return permission !== 'denied' && !mayPrompt(permission, platform);
}
