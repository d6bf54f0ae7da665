/** Sign-in happens on the server: a link to this loads a new page. */
export function signInHref(returnTo: string): string {
  return `/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`;
}

/** The step that confirms who is there. `again`: an earlier confirmation in this session is not enough. */
export function mfaHref(returnTo: string, options: { again?: boolean } = {}): string {
  return `/mfa?${options.again ? 'again=1&' : ''}return_to=${encodeURIComponent(returnTo)}`;
}

export function currentPlace(): string {
  return window.location.pathname + window.location.search;
}
