/** What the browser says about this page reaching programs on this computer. `unknown`: it does not know the question. */
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

// Only this name: its older alias `local-network-access` gives wrong answers, and crashes some old versions.
async function query(permissions: PermissionsLike | undefined): Promise<PermissionStatusLike | undefined> {
  try {
    return await permissions?.query({ name: 'loopback-network' });
  } catch {
    return undefined;
  }
}

/** What the browser says now. */
export async function readLoopbackPermission(permissions?: PermissionsLike): Promise<LoopbackPermission> {
  return (await query(permissions))?.state ?? 'unknown';
}

export interface FollowedPermission {
  state: () => LoopbackPermission;
  stop: () => void;
}

/** Follows the permission until stopped, and calls back at every change. */
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
