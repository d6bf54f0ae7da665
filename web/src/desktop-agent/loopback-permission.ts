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

export async function readLoopbackPermission(permissions?: PermissionsLike): Promise<LoopbackPermission> {
  return (await query(permissions))?.state ?? 'unknown';
}

/** Follows the permission until stopped; calls back once it is first known and at every change. */
export function watchLoopbackPermission(permissions: PermissionsLike | undefined, onChange: () => void) {
  let status: PermissionStatusLike | undefined;
  let stopped = false;

  void query(permissions).then((found) => {
    if (stopped || !found) return;
    status = found;
    status.addEventListener('change', onChange);
    onChange();
  });

  return {
    state: (): LoopbackPermission => status?.state ?? 'unknown',
    stop: () => {
      stopped = true;
      status?.removeEventListener('change', onChange);
    },
  };
}
