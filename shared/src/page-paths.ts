/** Where in the page it was: its routes, without anything that stands in an address. */
export const pagePaths = [
  '/',
  '/mfa',
  '/payroll',
  '/sessions',
  '/setup-check',
  '/sign-in',
  '/sign-in-problem',
  '/signed-in-again',
  '/signed-out',
  'other',
] as const;
export type PagePath = (typeof pagePaths)[number];
