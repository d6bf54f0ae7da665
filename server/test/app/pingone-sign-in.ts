import type { Browser } from '../browser.ts';

/** Starts a sign-in and answers PingOne's address, with what it will send back. */
export async function followToPingOne(browser: Browser, returnTo = '/') {
  const response = await browser.follow(`/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`);
  const address = new URL(response.headers.get('location') ?? '');
  const iss = address.href.slice(0, address.href.indexOf('/authorize'));
  return { address, state: address.searchParams.get('state') ?? '', iss };
}

/**
 * Signs in at the simulated PingOne as a person's browser would, up to the redirect back.
 * @returns the path of the callback, with its query
 */
export async function signInAtPingOne(
  browser: Browser,
  username: string,
  returnTo?: string,
): Promise<string> {
  const { address } = await followToPingOne(browser, returnTo);
  return answerAtPingOne(browser, address, username);
}

/** The same from the address on to which we sent the browser. */
export async function answerAtPingOne(browser: Browser, address: URL, username: string): Promise<string> {
  const visitor = new PingOneVisitor();
  const signInPage = await visitor.follow(address);
  const done = await visitor.post(signInPage, new URLSearchParams({ person: username }));
  const back = await visitor.follow(done, browser.origin);
  return back.pathname + back.search;
}

/** A browser at PingOne: keeps its cookies there and follows redirects until it is shown a page. */
class PingOneVisitor {
  readonly #cookies = new Map<string, string>();

  /** @returns the address where a page is shown, or the first one at `until` */
  async follow(address: URL, until?: string): Promise<URL> {
    if (address.origin === until) return address;
    const response = await this.#fetch(address);
    const location = response.headers.get('location');
    return location ? this.follow(new URL(location, address), until) : address;
  }

  /** @returns where the form leads */
  async post(address: URL, form: URLSearchParams): Promise<URL> {
    const response = await this.#fetch(address, { method: 'POST', body: form });
    return new URL(response.headers.get('location') ?? '', address);
  }

  async #fetch(address: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}
