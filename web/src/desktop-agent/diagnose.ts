import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorReason,
} from './desktop-agent-error.ts';
import { isLastChance } from './explanation.ts';
import { mayAsk } from './gate.ts';
import { type LoopbackPermission, readLoopbackPermission } from './loopback-permission.ts';
import type { Platform } from './platform.ts';
import { answersAtAll, answersThisPage } from './probe.ts';
import { rememberedIn } from './remembered.ts';

/** A request that the browser let fail without saying why: all there is to see of it. */
export interface FailedAttempt {
  url: URL;
  cause: unknown;
  permissionBefore: LoopbackPermission;
  /** Since it was sent; and without the time in which the browser may have been asking. */
  sinceSentMs: number;
  countedMs: number;
  isBlockedByCsp: () => boolean;
  signal: AbortSignal;
}

interface Diagnosis {
  code: DesktopAgentErrorCode;
  reason?: DesktopAgentErrorReason;
}

// A refused connection takes up to 0.3 s on macOS and Linux and 2 s on Windows; nobody reads and closes a question faster.
const refusedWithinMs = { windows: 3500, others: 800 };
// An origin is refused before the agent gets to see anything, so what broke after this long was not refused.
const keptForMs = 10_000;

/**
 * Why a request failed. All failures look the same to a page, so it is told by what the browser says about the
 * permission before and after, by where the page is, by the time, and by a probe where that cannot make the browser ask.
 */
export async function diagnose(attempt: FailedAttempt, platform: Platform): Promise<DesktopAgentError> {
  await theNextTask();
  const permission = await readLoopbackPermission(platform.permissions);
  const { code, reason } = await find(attempt, permission, platform);
  return new DesktopAgentError(code, {
    ...(reason && { reason }),
    address: attempt.url.origin,
    permissionBefore: attempt.permissionBefore,
    permission,
    cause: attempt.cause,
  });
}

/** Browsers tell of a violation of the page's policy a moment after they let the request fail. */
function theNextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function find(
  attempt: FailedAttempt,
  permission: LoopbackPermission,
  platform: Platform,
): Promise<Diagnosis> {
  if (attempt.isBlockedByCsp()) return { code: 'blocked_by_csp' };
  if (!platform.isSecureContext) return { code: 'insecure_page' };
  if (!(attempt.cause instanceof TypeError)) return { code: 'unexplained' };
  if (mayAsk(permission, platform)) return { code: whileUndecided(attempt, platform) };
  if (await answersAtAll(platform, attempt.url.origin, attempt.signal)) {
    return whereSomethingAnswers(attempt, platform);
  }
  if (permission === 'denied') return whereDenied(attempt, platform);
  return whereNothingAnswers(attempt, permission, platform);
}

function whileUndecided({ sinceSentMs }: FailedAttempt, platform: Platform): DesktopAgentErrorCode {
  const { windows, others } = refusedWithinMs;
  const isLongerThanRefused = sinceSentMs >= (platform.browser.system === 'windows' ? windows : others);
  if (isLongerThanRefused) return 'permission_dismissed';
  return platform.hasServiceWorker() ? 'service_worker' : 'unreachable_or_unasked';
}

function whereDenied({ permissionBefore }: FailedAttempt, platform: Platform): Diagnosis {
  const isAllowed = platform.isAllowedByPolicy();
  if (platform.isFramed && isAllowed !== true) return { code: 'permission_not_delegated', reason: 'frame' };
  if (isAllowed === false) return { code: 'permission_not_delegated', reason: 'permissions_policy' };
  // The browser's own block after the third closing comes the same way as the person's.
  const isChosenNow = permissionBefore !== 'denied' && !isLastChance(rememberedIn(platform.storage));
  return { code: isChosenNow ? 'permission_blocked_now' : 'permission_blocked' };
}

async function whereSomethingAnswers(
  { url, countedMs, signal }: FailedAttempt,
  platform: Platform,
): Promise<Diagnosis> {
  const wasKept = countedMs >= keptForMs || (await answersThisPage(platform, url, signal));
  return wasKept ? { code: 'interrupted', reason: 'still_there' } : { code: 'site_refused' };
}

function whereNothingAnswers(
  { countedMs }: FailedAttempt,
  permission: LoopbackPermission,
  platform: Platform,
): Diagnosis {
  if (forbidsLoopback(permission, platform)) return { code: 'browser_cannot' };
  if (countedMs >= keptForMs) return { code: 'interrupted', reason: 'gone' };
  return { code: platform.hasServiceWorker() ? 'service_worker' : 'unreachable' };
}

/** WebKit takes a call from https to http on this computer for mixed content, until the day it knows the permission. */
function forbidsLoopback(
  permission: LoopbackPermission,
  { browser, page, storage }: Pick<Platform, 'browser' | 'page' | 'storage'>,
): boolean {
  const hasWorkedBefore = rememberedIn(storage).read().address !== undefined;
  return (
    browser.engine === 'webkit' && page.protocol === 'https:' && permission === 'unknown' && !hasWorkedBefore
  );
}
