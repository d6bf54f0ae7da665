import type { Lab } from '../lab/lab.ts';
import { seeFailure, seeWords } from '../seen.ts';
import type { Case } from './case.ts';
import { callFromLab, withHeader } from './steps.ts';

/** Rows 5, 11, 12, 13 and 16: what the page is in, and what comes with it. The real page is never in most of these. */

function framed({ embeddingOrigin, origin }: Lab, allow: string): string {
  return `${embeddingOrigin}/embedding?${new URLSearchParams({ page: `${origin}/`, allow })}`;
}

const answered = { codes: [], title: /PingID Desktop has answered/ } as const;
const notDelegated = { codes: ['permission_not_delegated'], permission: 'denied' } as const;
const inFrame = {
  ...notDelegated,
  reason: 'frame',
  title: /needs its own tab/,
  never: ['start it', 'allow it', 'use another browser'],
} as const;
const atFault = {
  title: /site is set up incorrectly/,
  never: ['start it', 'allow it', 'use another browser'],
} as const;
const byCsp = { ...atFault, codes: ['blocked_by_csp'] } as const;
const insecure = {
  codes: ['insecure_page'],
  title: /This page isn’t secure/,
  never: ['start it', 'allow it', 'use another browser'],
} as const;
const inBetween = {
  codes: ['service_worker'],
  title: /couldn’t reach/,
  never: ['allow it', 'use another browser'],
} as const;

const frameCases: Case[] = (['chromium', 'chromium_without_window', 'firefox'] as const).map((browser) => ({
  row: 5,
  browser,
  how: 'in a frame without `allow`',
  play: async ({ tab, lab }) => {
    await callFromLab(tab, framed(lab, ''));
    return seeFailure(tab);
  },
  expected: inFrame,
}));

const cspCases: Case[] = (['chromium_without_window', 'firefox'] as const).map((browser) => ({
  row: 11,
  browser,
  how: "`connect-src 'self'`",
  play: async ({ tab, lab }) => {
    await callFromLab(tab, withHeader(lab.origin, 'content-security-policy', "connect-src 'self'"));
    return seeFailure(tab);
  },
  expected: byCsp,
}));

const workerCases: Case[] = (['chromium_without_window', 'firefox'] as const).map((browser) => ({
  row: 16,
  browser,
  how: 'a service worker that fetches everything itself',
  play: async ({ tab, lab }) => {
    await callFromLab(tab, `${lab.origin}/?worker`);
    return seeFailure(tab);
  },
  expected: inBetween,
}));

export const surroundingsCases: readonly Case[] = [
  ...frameCases,
  {
    row: 5,
    browser: 'chromium',
    how: 'in a frame without `allow`, although a policy allows the page around it (LoopbackNetworkAllowedForUrls)',
    surroundings: { policies: ({ embedding }) => ({ LoopbackNetworkAllowedForUrls: [embedding] }) },
    play: async ({ tab, lab }) => {
      await callFromLab(tab, framed(lab, ''));
      return seeFailure(tab);
    },
    expected: inFrame,
  },
  {
    row: 5,
    browser: 'chromium',
    how: 'in a frame with `allow`, and a policy that allows the page around it: no failure',
    isBorderline: true,
    surroundings: { policies: ({ embedding }) => ({ LoopbackNetworkAllowedForUrls: [embedding] }) },
    play: async ({ tab, lab }) => {
      await callFromLab(tab, framed(lab, 'loopback-network; local-network-access'));
      return seeWords(tab, answered.title);
    },
    expected: answered,
  },
  {
    row: 5,
    browser: 'firefox',
    how: 'in a frame with `allow`: it asks, and Allow lets the call through',
    isBorderline: true,
    play: async ({ tab, lab, browser }) => {
      await callFromLab(tab, framed(lab, 'loopback-network; local-network-access'));
      await browser.answer('allow');
      return seeWords(tab, answered.title);
    },
    expected: answered,
  },
  {
    row: 5,
    browser: 'chromium_without_window',
    how: '`Permissions-Policy: loopback-network=()` on the page itself',
    play: async ({ tab, lab }) => {
      await callFromLab(tab, withHeader(lab.origin, 'permissions-policy', 'loopback-network=()'));
      return seeFailure(tab);
    },
    expected: { ...atFault, ...notDelegated, reason: 'permissions_policy' },
  },
  {
    row: 5,
    browser: 'firefox',
    how: '`Permissions-Policy: loopback-network=()` on the page itself: it pays no heed, and asks',
    isBorderline: true,
    play: async ({ tab, lab, browser }) => {
      await callFromLab(tab, withHeader(lab.origin, 'permissions-policy', 'loopback-network=()'));
      await browser.answer('allow');
      return seeWords(tab, answered.title);
    },
    expected: answered,
  },
  ...cspCases,
  {
    row: 13,
    browser: 'chromium_without_window',
    how: 'over plain http',
    play: async ({ tab, lab }) => {
      await callFromLab(tab, `${lab.insecureOrigin}/`);
      return seeFailure(tab);
    },
    expected: { ...insecure, permission: 'denied' },
  },
  {
    row: 13,
    browser: 'firefox',
    how: 'over plain http: it pays no heed, and asks; PingID Desktop does not accept the origin',
    play: async ({ tab, lab, browser }) => {
      await callFromLab(tab, `${lab.insecureOrigin}/`);
      await browser.answer('allow');
      return seeFailure(tab);
    },
    expected: { ...insecure, permission: 'prompt → granted' },
  },
  ...workerCases,
];
