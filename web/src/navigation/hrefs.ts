/**
 * Sign-in happens on the server: a link to this loads a new page.
 * @param maxAgeSeconds how long ago the person may have proved who they are; without it any sign-in will do
 */
export function signInHref(returnTo: string, maxAgeSeconds?: number): string {
  const maxAge = maxAgeSeconds === undefined ? '' : `&max_age=${maxAgeSeconds}`;
  return `/auth/sign-in?return_to=${encodeURIComponent(returnTo)}${maxAge}`;
}

/** The step that confirms who is there. `again`: an earlier confirmation in this session is not enough. */
export function mfaHref(returnTo: string, options: { again?: boolean } = {}): string {
  return `/mfa?${options.again ? 'again=1&' : ''}return_to=${encodeURIComponent(returnTo)}`;
}

export function currentPlace(): string {
  return window.location.pathname + window.location.search;
}
