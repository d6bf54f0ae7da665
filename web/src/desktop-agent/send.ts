import { DesktopAgentError } from './desktop-agent-error.ts';
import type { Platform } from './platform.ts';
import { readJwt, readRefusal } from './read-reply.ts';
import { isUnknownRoute } from './refine-error.ts';

/**
 * Sends a JWT to PingID Desktop the one way that works in every browser that allows it at all.
 * No `targetAddressSpace`: it is not needed for localhost, and its wrong values break the call.
 */
export function post({ fetch }: Platform, url: URL, jwt: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: jwt,
    headers: { 'content-type': 'application/jwt' },
    mode: 'cors',
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
}

/** What a call makes of an answer: the JWT in it. */
export async function takeJwt(response: Response): Promise<string> {
  if (!response.ok) throw await readRefusal(response);
  return readJwt(response);
}

/** What a check makes of an answer: nothing was there to sign, so a refusal of that shows that the page is heard. */
export async function takeStatus(response: Response): Promise<number> {
  const { status } = response;
  if (response.ok) throw new DesktopAgentError('unexpected_answer', { status, reason: 'not_a_jwt' });
  const refusal = await readRefusal(response);
  if (refusal.code !== 'refused' || isUnknownRoute(refusal)) throw refusal;
  return status;
}
