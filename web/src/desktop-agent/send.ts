import { DesktopAgentError } from './desktop-agent-error.ts';
import type { Platform } from './platform.ts';
import { readJwt, readRefusal } from './read-reply.ts';

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

/** What a check makes of an answer: nothing was there to sign, so whatever is refused shows that the page is heard. */
export async function takeStatus(response: Response): Promise<number> {
  if (response.ok)
    throw new DesktopAgentError('unexpected_answer', { status: response.status, reason: 'not_a_jwt' });
  void response.body?.cancel().catch(() => undefined);
  return response.status;
}
