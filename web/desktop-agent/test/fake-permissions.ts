import type { PermissionsLike } from '../src/index.ts';

/** `navigator.permissions` of a browser that knows `loopback-network`, with a person who can change their mind. */
export function fakePermissions(state: PermissionState) {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const status = {
    state,
    addEventListener: (_type: 'change', listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: 'change', listener: () => void) => listeners.delete(listener),
  };
  const permissions: PermissionsLike = {
    query: async ({ name }) => {
      asked.push(name);
      return status;
    },
  };
  const change = (next: PermissionState) => {
    status.state = next;
    for (const listener of listeners) listener();
  };
  return { permissions, asked, listeners, change };
}

/** A browser that does not know the name, such as Safari. */
export const permissionsWithoutTheName: PermissionsLike = {
  query: async () => {
    throw new TypeError("'loopback-network' is not a valid value for enumeration PermissionName");
  },
};
