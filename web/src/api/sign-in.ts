import type { SignedOut } from 'shared';
import { memoryKey } from '../desktop-agent/memory-key.ts';
import { keepThisComputer } from '../device/this-computer.ts';
import { requestJson } from './request.ts';

/**
 * Ends the session. With its answer the browser forgets what this site has stored; what it has been through with the
 * browser's own question, and which devices are this computer, is not the person's, and is kept.
 */
export async function signOut(): Promise<SignedOut> {
  const restoreThisComputer = keepThisComputer();
  const kept = storage()?.getItem(memoryKey);
  const signedOut = await requestJson('POST', '/auth/sign-out', 'SignedOut', { body: {} });
  if (kept) storage()?.setItem(memoryKey, kept);
  restoreThisComputer();
  return signedOut;
}

/** Reading it alone throws where the person has switched storage off. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
