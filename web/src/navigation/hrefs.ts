/**
 * Sign-in happens on the server: a link to this loads a new page. It carries the language of this page, so that PingOne's
 * pages can be in it, too.
 * @param maxAgeSeconds how long ago the person may have proved who they are; without it any sign-in will do
 */
export function signInHref(returnTo: string, maxAgeSeconds?: number): string {
  const { lang } = document.documentElement;
  return withQuery('/auth/sign-in', {
    return_to: returnTo,
    max_age: maxAgeSeconds,
    ui_locales: lang || undefined,
  });
}

/**
 * The step at which a person verifies that it is them.
 * @param options.maxAgeSeconds how long ago that may have been; without it somebody who has done it goes right on
 */
export function mfaHref(returnTo: string, options: { maxAgeSeconds?: number | undefined } = {}): string {
  return withQuery('/mfa', { return_to: returnTo, max_age: options.maxAgeSeconds });
}

/** The portal, which remembers where the person was going before a device had to be added. */
export function portalHref(returnTo: string, options: { isAdding?: boolean } = {}): string {
  return withQuery('/', {
    add: options.isAdding ? 1 : undefined,
    return_to: returnTo === '/' ? undefined : returnTo,
  });
}

/** Where a sign-in that another site began asks for a click, and goes straight on where a session is there. */
export function signInPageHref(returnTo: string): string {
  return withQuery('/sign-in', { return_to: returnTo });
}

export function currentPlace(): string {
  return window.location.pathname + window.location.search;
}

function withQuery(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
  return query ? `${path}?${query}` : path;
}
