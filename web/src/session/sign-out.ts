import { keepBrowserMemory } from 'pingid-desktop-agent';
import type { SignedOut } from 'shared';
import { requestJson } from '../api/request.ts';
import { keepThisComputer } from '../device/this-computer.ts';
import { keepLanguage } from '../messages/languages.ts';

/**
 * Ends the session. Its answer makes the browser clear what this site has stored. What is about this browser and not
 * about the person is kept, even where the answer cannot be read: what it has been through with its own permission
 * prompt, which devices are this computer, and the language that was chosen.
 */
export async function signOut(): Promise<SignedOut> {
  const restore = [keepThisComputer(), keepLanguage()];
  try {
    return await keepBrowserMemory(() => requestJson('POST', '/auth/sign-out', 'SignedOut', { body: {} }));
  } finally {
    for (const each of restore) each();
  }
}
