/** Where a visitor's browser ends up, and all it carries. */
interface Visit {
  url: URL;
  init?: RequestInit;
}

/**
 * Somebody with a browser but without a screen: signs in with plain fetch, for tests that have no browser. Keeps the cookies of
 * the PingOne simulator, so that a second sign-in meets the session of the first.
 *
 * @example
 * const callback = await new Visitor().signIn(authorizationUrl, 'dana.desktop');
 * await fetch(callback);
 */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  /**
   * Opens the authorization URL and chooses a person if asked. Returns the redirect to the application, which is not followed.
   * @throws Error where PingOne shows anything else
   */
  async signIn(authorizationUrl: string | URL, username: string): Promise<URL> {
    return this.#answer(authorizationUrl, { person: username });
  }

  /** Opens the authorization URL and cancels on the sign-in page. */
  async cancel(authorizationUrl: string | URL): Promise<URL> {
    return this.#answer(authorizationUrl, { cancel: 'yes' });
  }

  /** Follows redirects on PingOne's origin. Returns the redirect that leaves it, which is not followed, or the last page. */
  async open(address: string | URL, init?: RequestInit): Promise<{ url: URL; page?: string }> {
    const url = new URL(address);
    let visit: Visit = { url, ...(init && { init }) };
    while (visit.url.origin === url.origin) {
      const response = await this.#fetch(visit);
      const location = response.headers.get('location');
      if (!location) return { url: visit.url, page: await response.text() };
      visit = { url: new URL(location, visit.url) };
    }
    return { url: visit.url };
  }

  async #answer(authorizationUrl: string | URL, form: Record<string, string>): Promise<URL> {
    const opened = await this.open(authorizationUrl);
    if (opened.page === undefined) return opened.url;
    const answered = await this.open(opened.url, { method: 'POST', body: new URLSearchParams(form) });
    if (answered.page === undefined) return answered.url;
    throw new Error(`PingOne shows a page instead of going back to the application: ${answered.page}`);
  }

  async #fetch({ url, init }: Visit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', ...(cookie && { cookie }) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#store(line);
    return response;
  }

  /** Paths are left aside: the simulator's cookies have names of their own. */
  #store(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const isExpired = attributes.some((attribute) => /^expires=Thu, 01 Jan 1970/i.test(attribute));
    if (isExpired) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
