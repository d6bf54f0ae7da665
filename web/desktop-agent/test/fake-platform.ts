import type { LocksLike, Platform } from '../src/index.ts';

/** A Chrome on a Mac that shows a page from the internet, and knows nothing of the permission unless told. */
export function fakePlatform(overrides: Partial<Platform> = {}): Platform {
  return {
    fetch: globalThis.fetch,
    permissions: undefined,
    locks: undefined,
    storage: fakeStorage(),
    now: Date.now,
    browser: { family: 'chrome', engine: 'chromium', majorVersion: 156, system: 'mac' },
    isSecureContext: true,
    page: { protocol: 'https:', hostname: 'portal.example', origin: 'https://portal.example' },
    isFramed: false,
    isAllowedByPolicy: () => true,
    hasServiceWorker: () => false,
    isVisible: () => true,
    document: new EventTarget(),
    window: new EventTarget(),
    ...overrides,
  };
}

export function fakeStorage(content: Record<string, string> = {}) {
  const items = new Map(Object.entries(content));
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    clear: () => items.clear(),
  };
}

/** The locks of one origin: tabs that share them see each other's. */
export function fakeLocks(): LocksLike {
  const held = new Set<string>();
  return {
    request: async (name, _options, task) => {
      if (held.has(name)) return task(null);
      held.add(name);
      try {
        return await task({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}
