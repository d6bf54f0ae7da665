import type { LoopbackPermission } from 'pingid-desktop-agent';
import type { Findings, Link, LinkId, LinkStatus } from './links.ts';

export const linkTitles: Record<LinkId, string> = {
  secure_page: 'Secure page',
  browser: 'Browser',
  permission: 'Permission of the browser',
  desktop: 'PingID Desktop on this computer',
  this_site: 'PingID Desktop accepts this site',
  pingone: 'Connection to PingOne',
};

export const statusWords: Record<LinkStatus, string> = {
  passed: 'Works',
  failed: 'Does not work',
  unknown: 'Not known yet',
  waiting: 'Waiting',
};

const texts: Record<LinkId, Record<LinkStatus, string>> = {
  secure_page: {
    passed: 'This page came over an encrypted connection.',
    failed: 'This page came without encryption, so it may not reach apps on this computer.',
    unknown: '',
    waiting: '',
  },
  browser: {
    passed: 'This browser lets a secure page reach apps on this computer.',
    failed: 'This browser lets no secure page reach apps on this computer.',
    unknown: 'Whether this browser lets a secure page reach apps on this computer.',
    waiting: 'Trying.',
  },
  permission: {
    passed: 'Your browser lets this site reach apps on this device.',
    failed: 'Your browser does not let this site reach apps on this device.',
    unknown: 'Your browser does not say whether it lets this site reach apps on this device.',
    waiting:
      'Your browser is asking whether this site may reach apps on this device. Choose “Allow” in its question, at the top of the window.',
  },
  desktop: {
    passed: 'An app answers where PingID Desktop should be.',
    failed: 'No app answers where PingID Desktop should be.',
    unknown: 'Whether it is installed and open.',
    waiting: 'Waiting for an answer from PingID Desktop.',
  },
  this_site: {
    passed: 'It answers this site.',
    failed: 'An app answers, but not this site.',
    unknown: 'Whether it answers this site.',
    waiting: '',
  },
  pingone: {
    passed: 'Our server reaches PingOne, the sign-in service.',
    failed: 'Our server does not reach PingOne, the sign-in service. This is not your computer’s fault.',
    unknown: 'Our own server did not tell. Check your internet connection.',
    waiting: 'Waiting for our server to reach PingOne, the sign-in service.',
  },
};

/** Where the code says more than the link. */
const failedTexts: Partial<Record<string, string>> = {
  blocked_by_csp:
    'The browser could, but this site’s own rules forbid it. This is not your computer’s fault.',
  interrupted: 'The connection was lost before PingID Desktop had answered.',
  permission_not_delegated:
    'The page around this one, or this site itself, keeps the browser from allowing it.',
  refused: 'PingID Desktop answers, but it does not know what this site asks of it. It may be too old.',
  timed_out: 'An app took the call, but did not answer in time.',
  unexpected_answer: 'Something answers, but not the way PingID Desktop does.',
};

const beforeTheCheck: Record<LoopbackPermission, string> = {
  granted: texts.permission.passed,
  prompt: 'Your browser may ask you during the check. Choose “Allow” then.',
  denied: 'Your browser says that it is blocked. The check shows whether that is so.',
  unknown: 'This browser does not say. The check shows it.',
};

/** Nothing answered, and the browser did not say whether it let the page ask at all. */
const maybeAsking =
  'Your browser may still be asking, or would have asked first. If you see its question, choose “Allow”.';

/** What was found at one link, in one sentence or two. */
export function linkText({ id, status, because }: Link, { desktop, permission }: Findings): string {
  if (because) return `Could not be checked because of “${linkTitles[because]}”.`;
  if (desktop.name === 'failed' && status === 'failed' && id !== 'pingone')
    return failedTexts[desktop.error.code] ?? texts[id].failed;
  if (id === 'permission' && status === 'unknown') return openPermission(desktop, permission);
  return texts[id][status];
}

function openPermission(desktop: Findings['desktop'], permission: LoopbackPermission): string {
  if (desktop.name !== 'failed') return beforeTheCheck[permission];
  return desktop.error.code === 'unreachable_or_unasked' ? maybeAsking : texts.permission.unknown;
}
