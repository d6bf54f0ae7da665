import type { Platform } from './platform.ts';

/** What the browser says about this page reaching programs on this computer. `unknown`: it doesn't know this permission. */
export type LoopbackPermission = PermissionState | 'unknown';

interface PermissionStatusLike {
  readonly state: PermissionState;
  addEventListener(type: 'change', listener: () => void): void;
  removeEventListener(type: 'change', listener: () => void): void;
}

/** The part of `navigator.permissions` that is used here. */
export interface PermissionsLike {
  query(descriptor: { name: string }): Promise<PermissionStatusLike>;
}

// Only this name: its older alias `local-network-access` gives wrong answers and crashes some old versions.
async function query(permissions: PermissionsLike | undefined): Promise<PermissionStatusLike | undefined> {
  try {
    return await permissions?.query({ name: 'loopback-network' });
  } catch {
    return undefined;
  }
}

/** What the browser says now. Reading it never makes the browser prompt. */
export async function readLoopbackPermission(permissions?: PermissionsLike): Promise<LoopbackPermission> {
  return (await query(permissions))?.state ?? 'unknown';
}

export interface FollowedPermission {
  state: () => LoopbackPermission;
  stop: () => void;
}

/** Follows the permission until stopped, and calls back on every change. */
export async function followLoopbackPermission(
  permissions: PermissionsLike | undefined,
  onChange: () => void,
): Promise<FollowedPermission> {
  const status = await query(permissions);
  status?.addEventListener('change', onChange);
  return {
    state: () => status?.state ?? 'unknown',
    stop: () => status?.removeEventListener('change', onChange),
  };
}

const loopbackHost = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

export function isLoopbackHost(hostname: string): boolean {
  return loopbackHost.test(hostname);
}

// Where a page came from doesn't change while it is open, so what was seen once holds for its window.
const windowsLetThrough = new WeakSet<EventTarget>();

/**
 * Whether the browser may be about to prompt, or may be showing its prompt right now. The state `prompt` alone doesn't say
 * so: a page that comes from this computer or from a private network is let through without a prompt and keeps that state.
 */
export function mayPrompt(permission: LoopbackPermission, { browser, page, window }: Platform): boolean {
  if (isLoopbackHost(page.hostname) || windowsLetThrough.has(window)) return false;
  if (permission === 'prompt') return true;
  return permission === 'unknown' && promptsUnderAnotherName(browser);
}

/** A call was answered although the browser hasn't said that it is allowed: from now on it won't prompt. */
export function noteLetThrough(permission: LoopbackPermission, { window }: Platform): void {
  if (permission === 'prompt' || permission === 'unknown') windowsLetThrough.add(window);
}

/** These versions prompt, but know the permission only by a name that isn't safe to query. */
function promptsUnderAnotherName({ engine, majorVersion, engineVersion }: Platform['browser']): boolean {
  const version = engineVersion ?? majorVersion ?? 0;
  return engine === 'chromium' && version >= 141 && version <= 144;
}
