import { createHash, randomBytes } from 'node:crypto';
import type { PingOneSimulator } from '../index.ts';
import { type Answer, basic, read } from './client.ts';

/** Just enough of a browser: keeps cookies, and follows redirects only as long as they stay at PingOne. */
export interface Browser {
  get(url: string): Promise<Page>;
  /** Submits the form of `page`. */
  submit(page: Page, fields: Record<string, string>): Promise<Page>;
  /** Another browser with the cookies that this one has now. */
  copy(): Browser;
}

export interface Page {
  /** Where the browser ended up: the last page, or the address of the application that it was sent to. */
  url: URL;
  status: number;
  text: string;
}

export function openBrowser(pingOne: PingOneSimulator, cookies: Map<string, string> = new Map()): Browser {
  const visit = async (url: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    const location = response.headers.get('location');
    if (location === null) return { url: new URL(url), status: response.status, text: await response.text() };
    const next = new URL(location, url);
    if (next.origin !== pingOne.authUrl) return { url: next, status: response.status, text: '' };
    return visit(next.href);
  };
  return {
    get: (url) => visit(url),
    copy: () => openBrowser(pingOne, new Map(cookies)),
    submit: (page, fields) => visit(page.url.href, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '' || line.includes('expires=Thu, 01 Jan 1970')) cookies.delete(name);
  else cookies.set(name, value);
}

/** One sign-in of the web application: authorization code with PKCE. */
export interface SignIn {
  /** Where the application sends the browser. */
  url: string;
  redeem(code: string | null, changes?: Record<string, string>): Promise<Answer>;
}

export function newSignIn(
  pingOne: PingOneSimulator,
  changes: Record<string, string | undefined> = {},
): SignIn {
  const { authUrl, environmentId, webApplication } = pingOne;
  const { clientId, clientSecret } = webApplication;
  const [redirectUri = ''] = webApplication.redirectUris;
  const verifier = randomBytes(32).toString('base64url');
  const url = new URL(`${authUrl}/${environmentId}/as/authorize`);
  const parameters = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return {
    url: url.href,
    redeem: async (code, changed = {}) => {
      const response = await fetch(`${authUrl}/${environmentId}/as/token`, {
        method: 'POST',
        headers: { authorization: basic(clientId, clientSecret) },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: code ?? '',
          redirect_uri: redirectUri,
          code_verifier: verifier,
          ...changed,
        }),
      });
      return read(response);
    },
  };
}
