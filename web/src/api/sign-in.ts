import type { SignedOut } from 'shared';
import { requestJson } from './request.ts';

/** Ends the session; answers where the browser goes so that PingOne ends its own too. */
export function signOut(): Promise<SignedOut> {
  return requestJson<SignedOut>('POST', '/auth/sign-out', 'redirectTo', { body: {} });
}
