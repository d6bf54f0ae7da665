import type { Platform } from './platform.ts';

const limitMs = 5000;

/**
 * Whether any program speaks HTTP at an address, even one that accepts no page of this origin. The browser
 * gates it like every request, so it must not be sent where it could make the browser prompt.
 */
export function answersAtAll(platform: Platform, address: string, signal?: AbortSignal): Promise<boolean> {
  return probe(platform, new URL('/', address), 'no-cors', signal);
}

/** Whether the page may read the agent's answers. `false` proves nothing: the agent may answer only the calls it knows. */
export function answersThisPage(platform: Platform, url: URL, signal?: AbortSignal): Promise<boolean> {
  return probe(platform, url, 'cors', signal);
}

async function probe({ fetch }: Platform, url: URL, mode: RequestMode, signal?: AbortSignal) {
  // A refused connection takes Windows two seconds.
  const limit = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(url, {
      mode,
      // A request without CORS allows nothing else.
      redirect: mode === 'cors' ? 'error' : 'follow',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    void response.body?.cancel().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
