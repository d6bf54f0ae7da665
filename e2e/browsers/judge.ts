import type { Case, WrongAdvice } from './cases/case.ts';
import type { Seen } from './seen.ts';

/** Words that would send somebody the wrong way. */
const wrongAdvice: Record<WrongAdvice, RegExp> = {
  'start it': /\binstall|nothing answered|isn’t open|not open on|open pingid desktop (on|from)\b/i,
  'allow it': /choose “allow”|“apps on device”|“access this device/i,
  'use another browser': /open this page in chrome/i,
  'update it': /\bupdate (it|pingid desktop)\b/i,
};

/** What one browser calls so is called otherwise, or is not there, in the others. */
const ofOtherBrowsers: Record<Case['browser'], RegExp> = {
  chromium: /Remember my choice|Access this device|in Firefox/i,
  chromium_without_window: /Remember my choice|Access this device|in Firefox/i,
  firefox: /Apps on device|chrome:\/\/|closed three times/i,
  webkit: /Apps on device|Remember my choice|Access this device/i,
};

/** Where what was seen is not what has to be seen; empty where all is well. */
export function faultsOf({ browser, expected }: Case, seen: Seen): string[] {
  const { codes, permission, reason, title, never = [] } = expected;
  const fits = seen.code === undefined ? codes.length === 0 : codes.includes(seen.code);
  return [
    ...(fits ? [] : [`code ${seen.code}, not ${codes.join(' or ') || 'none'}`]),
    ...differs('permission', seen.permission, permission),
    ...differs('reason', seen.reason, reason),
    ...(title.test(seen.title) ? [] : [`"${seen.title}" instead of ${title}`]),
    ...never.filter((advice) => wrongAdvice[advice].test(seen.words)).map((advice) => `it says to ${advice}`),
    ...(ofOtherBrowsers[browser].test(seen.words) ? ['it names what this browser does not have'] : []),
  ];
}

function differs(what: string, seen: string | undefined, expected: string | undefined): string[] {
  return expected === undefined || seen === expected ? [] : [`${what} ${seen}, not ${expected}`];
}
