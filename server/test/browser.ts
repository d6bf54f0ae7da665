/** As much of a browser as the backend's tests need: cookies, manual redirects, and the headers that a browser sets. */
export class Browser {
  readonly origin: string;
  readonly #target: string;
  readonly #userAgent: string;
  readonly #cookies: Map<string, string>;
  readonly #strict: Set<string>;

  /** @param origin the public origin; requests go to `target` with it as their own */
  constructor(origin: string, target: string, userAgent = 'test', shared?: Browser) {
    this.origin = origin;
    this.#target = target;
    this.#userAgent = userAgent;
    this.#cookies = shared ? shared.#cookies : new Map();
    this.#strict = shared ? shared.#strict : new Set();
  }

  /** The same browser, cookies and all, led to another replica by the load balancer. */
  at(target: string): Browser {
    return new Browser(this.origin, target, this.#userAgent, this);
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** A copy with the same cookies: a second tab, or a thief. */
  clone(): Browser {
    const copy = new Browser(this.origin, this.#target, this.#userAgent);
    for (const [name, value] of this.#cookies) copy.setCookie(name, value);
    for (const name of this.#strict) copy.#strict.add(name);
    return copy;
  }

  /** Comes from another site, as from PingOne: Strict cookies stay at home. Redirects are not followed. */
  visit(path: string): Promise<Response> {
    return this.#fetch(path, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } });
  }

  /** Follows a link on our own page. */
  follow(path: string): Promise<Response> {
    return this.#fetch(path, { headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' } });
  }

  /** Calls the API as the page does. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#fetch(path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async #fetch(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const isFromElsewhere = init.headers['sec-fetch-site'] === 'cross-site';
    const sent = [...this.#cookies].filter(([name]) => !isFromElsewhere || !this.#strict.has(name));
    const cookie = sent.map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#target + path, {
      ...init,
      redirect: 'manual',
      headers: { 'user-agent': this.#userAgent, ...init.headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    // What a browser refuses is refused here: a `__Host-` cookie needs Secure and Path=/, and no Domain.
    const lower = attributes.map((attribute) => attribute.toLowerCase());
    const isHostCookie =
      lower.includes('secure') && lower.includes('path=/') && !lower.some((a) => a.startsWith('domain'));
    if (name.startsWith('__Host-') && !isHostCookie) return;
    if (lower.includes('samesite=strict')) this.#strict.add(name);
    const expires = lower.find((attribute) => attribute.startsWith('expires='))?.slice('expires='.length);
    if (expires && Date.parse(expires) <= Date.now()) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}
