/** The paths of the page's routes, for a report of a page error: no other address gets into it. */
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
