import {
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorReason,
} from './desktop-agent-error.ts';
import { isLastChance, memoryOf } from './memory.ts';
import { type LoopbackPermission, mayPrompt, readLoopbackPermission } from './permission.ts';
import type { Platform } from './platform.ts';
import { answersAtAll, answersThisPage } from './probe.ts';

/** Everything a page can see of a request that the browser let fail without saying why. */
export interface FailedAttempt {
  url: URL;
  cause: unknown;
  permissionBefore: LoopbackPermission;
  /** Since it was sent; `countedMs` leaves out the time in which the browser may have been prompting. */
  sinceSentMs: number;
  countedMs: number;
  isBlockedByCsp: () => boolean;
  signal: AbortSignal;
}

interface Diagnosis {
  code: DesktopAgentErrorCode;
  reason?: DesktopAgentErrorReason;
}

/**
 * Why a request failed. All failures look the same to a page, so they are told apart by what the browser says about the
 * permission before and after, by where the page is, by the time it took, and by a probe where that can't make the browser
 * prompt.
 */
export async function diagnose(attempt: FailedAttempt, platform: Platform): Promise<DesktopAgentError> {
  await nextTask();
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

/** Browsers report a violation of the page's policy a moment after they let the request fail. */
function nextTask(): Promise<void> {
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
  if (mayPrompt(permission, platform)) return { code: diagnoseUndecided(attempt, platform) };
  if (await answersAtAll(platform, attempt.url.origin, attempt.signal)) {
    return diagnosePresent(attempt, platform);
  }
  if (permission === 'denied') return diagnoseDenied(attempt, platform);
  return diagnoseAbsent(attempt, permission, platform);
}

function diagnoseUndecided({ sinceSentMs }: FailedAttempt, platform: Platform): DesktopAgentErrorCode {
  if (sinceSentMs >= refusedWithinMs(platform)) return 'permission_dismissed';
  return platform.hasServiceWorker() ? 'service_worker' : 'unreachable_or_unasked';
}

function diagnoseDenied({ permissionBefore }: FailedAttempt, platform: Platform): Diagnosis {
  const isAllowed = platform.isAllowedByPolicy();
  if (platform.isFramed && isAllowed !== true) return { code: 'permission_not_delegated', reason: 'frame' };
  if (isAllowed === false) return { code: 'permission_not_delegated', reason: 'permissions_policy' };
  // The browser's own block after the third dismissal looks the same as the person's.
  const isChosenNow = permissionBefore !== 'denied' && !isLastChance(memoryOf(platform), platform);
  return { code: isChosenNow ? 'permission_blocked_now' : 'permission_blocked' };
}

async function diagnosePresent(
  { url, countedMs, signal }: FailedAttempt,
  platform: Platform,
): Promise<Diagnosis> {
  const wasKept = countedMs >= keptAfterMs(platform) || (await answersThisPage(platform, url, signal));
  return wasKept ? { code: 'interrupted', reason: 'still_there' } : { code: 'site_refused' };
}

function diagnoseAbsent(
  { countedMs }: FailedAttempt,
  permission: LoopbackPermission,
  platform: Platform,
): Diagnosis {
  if (forbidsLoopback(permission, platform)) return { code: 'browser_cannot' };
  if (countedMs >= keptAfterMs(platform)) return { code: 'interrupted', reason: 'gone' };
  return { code: platform.hasServiceWorker() ? 'service_worker' : 'unreachable' };
}

/** WebKit blocks a call from https to http on this computer as mixed content, as long as it doesn't know the permission. */
function forbidsLoopback(permission: LoopbackPermission, platform: Platform): boolean {
  const { browser, page } = platform;
  if (browser.engine !== 'webkit' || page.protocol !== 'https:' || permission !== 'unknown') return false;
  const hasWorkedBefore = memoryOf(platform).read().address !== undefined;
  return !hasWorkedBefore;
}

/**
 * A refused connection has failed within this time: 0.3 s on macOS and Linux, 2 s or a little more on Windows, with room
 * for a busy computer. Nobody reads and closes a prompt faster, and no app asks for a finger and gets it.
 */
export function refusedWithinMs({ browser }: Pick<Platform, 'browser'>): number {
  return browser.system === 'windows' ? 5000 : 800;
}

/**
 * A connection that lasted this long wasn't refused. PingID Desktop turns an origin away at once, so something had accepted
 * the request and then broke off.
 */
function keptAfterMs({ browser }: Pick<Platform, 'browser'>): number {
  return browser.system === 'windows' ? 6000 : 2000;
}

/** Notes whether the page's own Content-Security-Policy forbids a request to an address. */
export function watchCsp(document: EventTarget, address: URL) {
  let isBlocked = false;
  const note = (event: Event) => {
    if (isViolation(event) && event.disposition !== 'report' && isAt(event.blockedURI, address))
      isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    isBlocked: () => isBlocked,
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  };
}

interface Violation {
  blockedURI: string;
  disposition: string;
}

function isViolation(event: Event): event is Event & Violation {
  return 'blockedURI' in event && 'disposition' in event;
}

function isAt(blocked: string, { origin }: URL): boolean {
  return blocked === origin || blocked.startsWith(`${origin}/`);
}
