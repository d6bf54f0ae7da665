import { keepBrowserMemory } from 'pingid-desktop-agent';
import type { SignedOut } from 'shared';
import { requestJson } from './request.ts';

/**
 * Ends the session. Its answer makes the browser clear what this site has stored. What the browser has been through with
 * its own permission prompt isn't about the person, and is kept.
 */
export function signOut(): Promise<SignedOut> {
  return keepBrowserMemory(() => requestJson('POST', '/auth/sign-out', 'SignedOut', { body: {} }));
}
