/**
 * Sign-in happens on the server: a link to this loads a new page.
 * @param maxAgeSeconds how long ago the person may have proved who they are; without it any sign-in will do
 */
export function signInHref(returnTo: string, maxAgeSeconds?: number): string {
  const maxAge = maxAgeSeconds === undefined ? '' : `&max_age=${maxAgeSeconds}`;
  return `/auth/sign-in?return_to=${encodeURIComponent(returnTo)}${maxAge}`;
}

/**
 * The step at which a person verifies that it is them.
 * @param options.maxAgeSeconds how long ago that may have been; without it somebody who has done it goes right on
 */
export function mfaHref(returnTo: string, options: { maxAgeSeconds?: number | undefined } = {}): string {
  const { maxAgeSeconds } = options;
  const maxAge = maxAgeSeconds === undefined ? '' : `&max_age=${maxAgeSeconds}`;
  return `/mfa?return_to=${encodeURIComponent(returnTo)}${maxAge}`;
}

/** The portal, which remembers where the person was going before a device had to be added. */
export function portalHref(returnTo: string, options: { isAdding?: boolean } = {}): string {
  const query = [
    ...(options.isAdding ? ['add=1'] : []),
    ...(returnTo === '/' ? [] : [`return_to=${encodeURIComponent(returnTo)}`]),
  ].join('&');
  return query ? `/?${query}` : '/';
}

export function currentPlace(): string {
  return window.location.pathname + window.location.search;
}
