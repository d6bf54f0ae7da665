import { type Browser, describeBrowser } from './browser.ts';
import { storageOrNone } from './memory.ts';
import type { PermissionsLike } from './permission.ts';

/** The part of `navigator.locks` that is used here. */
export interface LocksLike {
  request<Result>(
    name: string,
    options: { ifAvailable: true },
    task: (lock: unknown) => Promise<Result>,
  ): Promise<Result>;
}

/** What the client uses of the browser. Tests pass a fake one. */
export interface Platform {
  fetch: typeof globalThis.fetch;
  permissions: PermissionsLike | undefined;
  locks: LocksLike | undefined;
  /** Where it remembers, across visits, what this browser has been through. */
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** Milliseconds, from a clock that keeps running while the computer sleeps. */
  now: () => number;
  browser: Browser;
  isSecureContext: boolean;
  /** The page's own address. */
  page: Pick<URL, 'protocol' | 'hostname' | 'origin'>;
  isFramed: boolean;
  /** Whether the Permissions-Policy lets this page reach programs on this computer; only Chromium tells. */
  isAllowedByPolicy: () => boolean | undefined;
  hasServiceWorker: () => boolean;
  isVisible: () => boolean;
  /** Gets `securitypolicyviolation` and `visibilitychange`. */
  document: EventTarget;
  /** Gets `focus` and `pagehide`. One call at a time runs in each. */
  window: EventTarget;
}

interface FeaturePolicyLike {
  allowsFeature(feature: string): boolean;
  features(): string[];
}

/** The browser that runs this page. */
export function thisPlatform(): Platform {
  const { navigator, document, location } = globalThis;
  return {
    fetch: (input, init) => globalThis.fetch(input, init),
    permissions: navigator?.permissions,
    locks: navigator?.locks,
    storage: storageOrNone(),
    now: Date.now,
    browser: describeBrowser(navigator),
    isSecureContext: globalThis.isSecureContext,
    page: location,
    isFramed: isFramed(),
    isAllowedByPolicy: () => isLoopbackAllowedByPolicy(document),
    hasServiceWorker: () => Boolean(navigator.serviceWorker?.controller),
    isVisible: () => document.visibilityState === 'visible',
    document,
    window: globalThis.window,
  };
}

function isFramed(): boolean {
  return globalThis.self !== globalThis.top;
}

/**
 * Whether the Permissions-Policy of this page, and of the frame around it, lets it reach programs on this computer;
 * `undefined` where the browser doesn't tell. Reading it never makes the browser prompt.
 */
export function isLoopbackAllowedByPolicy(document: Document): boolean | undefined {
  const policy = 'featurePolicy' in document ? document.featurePolicy : undefined;
  if (!isFeaturePolicy(policy) || !policy.features().includes('loopback-network')) return undefined;
  return policy.allowsFeature('loopback-network');
}

function isFeaturePolicy(policy: unknown): policy is FeaturePolicyLike {
  return typeof policy === 'object' && policy !== null && 'allowsFeature' in policy && 'features' in policy;
}
