import type { LoopbackPermission } from './loopback-permission.ts';
import type { Platform } from './platform.ts';

const loopbackHost = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

// Where a page came from does not change while it is open, so what was seen once holds for this window.
const letThrough = new WeakSet<EventTarget>();

/**
 * Whether the browser may be about to ask, or be asking, the person. `prompt` alone does not say so: a page that comes
 * from this computer or from a private network is let through unasked and keeps that state.
 */
export function mayAsk(permission: LoopbackPermission, { browser, page, window }: Platform): boolean {
  if (loopbackHost.test(page.hostname) || letThrough.has(window)) return false;
  if (permission === 'prompt') return true;
  return permission === 'unknown' && asksUnderAnotherName(browser);
}

/** A call was answered although the browser could have asked and had not. */
export function noteLetThrough(permission: LoopbackPermission, { window }: Platform): void {
  if (permission === 'prompt') letThrough.add(window);
}

/** These versions ask, but know the permission only by a name that is not safe to query. */
function asksUnderAnotherName({ engine, majorVersion = 0 }: Platform['browser']): boolean {
  return engine === 'chromium' && majorVersion >= 141 && majorVersion <= 144;
}
