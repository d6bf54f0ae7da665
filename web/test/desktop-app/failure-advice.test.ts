// @vitest-environment node

import {
  createDesktopAgent,
  DesktopAgentError,
  type DesktopAgentErrorCode,
  type DesktopAgentErrorDetails,
  desktopAgentErrorCodes,
} from 'pingid-desktop-agent';
import { fakePlatform } from 'pingid-desktop-agent/test/fake-platform';
import { describe, expect, it } from 'vitest';
import { type FailureAdvice, failureAdvice } from '../../src/desktop-app/failure-advice.ts';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { type BrowserName, browserNames, browsers } from './browsers.ts';

type Case = [string, DesktopAgentErrorCode, DesktopAgentErrorDetails];

const variants: Case[] = [
  ['busy in this page', 'busy', { reason: 'this_page' }],
  ['busy in another tab', 'busy', { reason: 'another_tab' }],
  ['interrupted, and gone', 'interrupted', { reason: 'gone' }],
  ['interrupted, and still there', 'interrupted', { reason: 'still_there' }],
  ['in a frame', 'permission_not_delegated', { reason: 'frame' }],
  ['forbidden by its own header', 'permission_not_delegated', { reason: 'permissions_policy' }],
  ['refused by one that is too old', 'refused', { status: 404, reason: 'unknown_path' }],
  [
    'refused without a key',
    'refused',
    { status: 404, agentError: 'no_credential', reason: 'unknown_device' },
  ],
  ['refused because it is in use', 'refused', { status: 409, reason: 'in_use' }],
  ['declined', 'refused', { status: 403, agentError: 'user_declined', reason: 'declined' }],
];
const cases = [...desktopAgentErrorCodes.map((code): Case => [code, code, {}]), ...variants];

function adviceFor(
  code: DesktopAgentErrorCode,
  browser: BrowserName,
  details: DesktopAgentErrorDetails = {},
) {
  return failureAdvice(new DesktopAgentError(code, details), browsers[browser], en);
}

function everyWord({ title, text, steps = [], further = [] }: FailureAdvice): string {
  return [title, text, ...steps, ...further].join(' ');
}

describe.each(cases)('%s, in every browser,', (_name, code, details) => {
  const all = browserNames.map((browser) => ({ browser, words: adviceFor(code, browser, details) }));

  it('has words that say what happened and what to do', () => {
    for (const { browser, words } of all) {
      expect(words.title, browser).toMatch(/^[A-Z][^.]{7,70}$/);
      expect(words.text, browser).toMatch(/^[A-Z].{30,}[.]$/);
      for (const line of [...(words.steps ?? []), ...(words.further ?? [])]) {
        expect(line, browser).toMatch(/^[A-Z].{10,}[.]$/);
      }
    }
  });

  it('is said without technical words', () => {
    for (const { browser, words } of all) {
      expect(everyWord(words), browser).not.toMatch(
        /\b(error|HTTPS?|JSON|JWT|token|code \d|PingOne|agent|origin|CORS|CSP|port|localhost|loopback|polic(y|ies)|iframe|service worker|MFA)\b/i,
      );
    }
  });

  it('gives one thing to do, in few steps', () => {
    for (const { browser, words } of all) {
      const { steps, copyAddress, openInNewTab, text } = words;
      expect(steps?.length ?? 1, browser).toBeLessThanOrEqual(4);
      const asks = /[Tt]ry again|help desk|Open (it|this page)|add this computer again/.test(text);
      expect(Boolean(steps?.length || copyAddress || openInNewTab || asks), browser).toBe(true);
    }
  });

  it('advises neither to load the page again nor to install anything', () => {
    for (const { browser, words } of all) {
      expect(everyWord(words), browser).not.toMatch(/reload|refresh|\binstall (it|PingID)/i);
    }
  });

  it('names no browser but this one, except as another to use', () => {
    for (const { browser, words } of all.filter((each) => !each.words.copyAddress)) {
      const named = everyWord(words).match(/Brave|Chrome|Edge|Firefox|Opera|Safari/g) ?? [];
      expect(
        named.filter((name) => !browser.startsWith(name)),
        browser,
      ).toEqual([]);
    }
  });

  it('speaks of trying again only where that can help', () => {
    for (const { browser, words } of all) {
      if (words.retry === 'useless') expect(words.text, browser).not.toMatch(/try again/i);
      if (words.retry === 'by_click') expect(everyWord(words), browser).toMatch(/try again/i);
    }
  });
});

const blocked = ['permission_blocked', 'permission_blocked_now'] as const;

describe.each(blocked)('%s', (code) => {
  it.each([
    ['Chrome 156 on a Mac', 'Apps on device', 'chromium_switch'],
    ['Edge 156 on Windows', 'Apps on device', 'chromium_switch'],
    ['Chrome 143 on Windows', 'Local network access', 'chromium_switch_before_145'],
  ] as const)('in %s leads to the switch “%s”, and goes on by itself', (browser, label, picture) => {
    const words = adviceFor(code, browser);
    expect(words.steps?.join(' ')).toContain(`Turn on “${label}”`);
    expect(words).toMatchObject({ picture, retry: 'by_itself' });
  });

  it('in a browser that counts its versions otherwise names both switches', () => {
    const words = everyWord(adviceFor(code, 'Opera on Windows'));
    expect(words).toContain('“Apps on device”');
    expect(words).toContain('“Local network access”');
  });

  it('in Firefox leads to the ✕, and to asking once more', () => {
    const words = adviceFor(code, 'Firefox 153 on Windows');
    expect(words.steps?.[1]).toBe('Click the ✕ next to “Access this device: Blocked”.');
    expect(words.steps?.[2]).toContain('“Remember my choice for this site”');
    expect(words).toMatchObject({ picture: 'firefox_blocked', retry: 'by_click' });
  });

  it.each(['Firefox 153 on Windows', 'Safari 26 on a Mac', 'something unknown'] as const)(
    'in %s does not name what only Chromium has',
    (browser) => {
      expect(everyWord(adviceFor(code, browser))).not.toMatch(
        /Apps on device|Local network access|Shields|week/,
      );
    },
  );

  it('in Brave names Shields too', () => {
    expect(adviceFor(code, 'Brave on a Mac').further?.join(' ')).toContain('Brave Shields');
    expect(everyWord(adviceFor(code, 'Chrome 156 on a Mac'))).not.toContain('Shields');
  });
});

describe('a block from before', () => {
  it('may be the company’s, or a pause of the browser’s', () => {
    const further = adviceFor('permission_blocked', 'Chrome 156 on a Mac').further?.join(' ');
    expect(further).toMatch(/your company controls this setting.*help desk.*three times.*for a week/);
  });

  it('of just now is neither', () => {
    expect(adviceFor('permission_blocked_now', 'Chrome 156 on a Mac').further).toBeUndefined();
  });
});

describe('PingID Desktop that cannot be reached', () => {
  it('is to be started where its system keeps it, and is found again without a click', () => {
    expect(adviceFor('unreachable', 'Chrome 156 on a Mac')).toMatchObject({
      steps: [expect.stringContaining('Applications folder'), expect.stringContaining('menu bar')],
      picture: 'mac_menu_bar',
      retry: 'by_itself',
    });
    expect(adviceFor('unreachable', 'Edge 156 on Windows')).toMatchObject({
      steps: [expect.stringContaining('Start menu'), expect.stringContaining('near the clock')],
      picture: 'windows_taskbar',
      retry: 'by_itself',
    });
  });

  it('is not asked for again by itself where the browser may be asking the person', () => {
    const words = adviceFor('unreachable_or_unasked', 'Chrome 156 on a Mac');
    expect(words.retry).toBe('by_click');
    expect(words.steps?.at(-1)).toBe(
      'Choose “Try again”. If your browser asks, choose “Allow” and don’t close the pop-up.',
    );
  });

  it.each(['unreachable', 'permission_blocked', 'browser_cannot', 'permission_dismissed'] as const)(
    'on a phone, with %s, leads to the computer',
    (code) => {
      const words = adviceFor(code, 'Chrome on an Android phone');
      expect(words).toMatchObject({ retry: 'useless', copyAddress: true });
      expect(words.text).toContain('Open this page on the computer');
    },
  );
});

describe('a browser that cannot', () => {
  it('leads to one that can, with the address to copy', () => {
    const words = adviceFor('browser_cannot', 'Safari 26 on a Mac');
    expect(words).toMatchObject({
      title: 'PingID Desktop doesn’t work in Safari',
      retry: 'useless',
      copyAddress: true,
    });
    expect(words.text).toContain('Chrome, Edge, or Firefox');
  });
});

describe('the site’s own mistakes', () => {
  it.each([
    ['blocked_by_csp', {}],
    ['insecure_page', {}],
    ['permission_not_delegated', { reason: 'permissions_policy' }],
  ] as const)('as %s are not the person’s', (code, details) => {
    const words = adviceFor(code, 'Chrome 156 on a Mac', details);
    expect(words.text).toMatch(/help desk/);
    expect(words.retry).toBe('useless');
  });

  it('may be one where a service worker stands in between, or may not', () => {
    expect(adviceFor('service_worker', 'Chrome 156 on a Mac').text).toMatch(
      /^Either it isn’t open .*, or this site/,
    );
  });

  it('of a page around this one are got around in a new tab', () => {
    expect(adviceFor('permission_not_delegated', 'Chrome 156 on a Mac', { reason: 'frame' })).toMatchObject({
      openInNewTab: true,
      retry: 'useless',
    });
  });
});

describe('PingID Desktop that answers', () => {
  /** What a person reads after this very answer. */
  async function titleAfter(status: number, error?: string) {
    const fetch = async () => new Response(error && JSON.stringify({ error }), { status });
    const agent = createDesktopAgent({
      addresses: ['http://localhost:9410'],
      platform: fakePlatform({ fetch }),
    });
    const failure = await agent.register('a.b.c').catch((cause: unknown) => cause);
    if (!(failure instanceof DesktopAgentError)) throw new Error('It was not refused');
    return failureAdvice(failure, browsers['Chrome 156 on a Mac'], en).title;
  }

  it.each([
    [404, undefined, 'This version of PingID Desktop is too old'],
    [405, undefined, 'This version of PingID Desktop is too old'],
    [404, 'not_found', 'This version of PingID Desktop is too old'],
    [404, 'no_credential', 'PingID Desktop doesn’t know you on this computer'],
    [404, 'device_not_found', 'PingID Desktop doesn’t know you on this computer'],
    [409, undefined, 'PingID Desktop is already asking for something'],
    [503, undefined, 'PingID Desktop is already asking for something'],
    [409, 'busy', 'PingID Desktop is already asking for something'],
    [503, 'keys_unavailable', 'PingID Desktop couldn’t verify it’s you'],
    [500, undefined, 'PingID Desktop couldn’t verify it’s you'],
    [403, 'user_declined', 'The request was declined on this computer'],
    [400, 'user_cancelled', 'The request was declined on this computer'],
  ] as const)('W5: the app’s own code counts before the status: %i %s', async (status, error, title) => {
    expect(await titleAfter(status, error)).toBe(title);
  });

  it.each([
    ['this_page', 'elsewhere on this page'],
    ['another_tab', 'in the other tab'],
  ] as const)('busy for %s says where', (reason, where) => {
    expect(adviceFor('busy', 'Chrome 156 on a Mac', { reason }).text).toContain(where);
  });

  it('is not told to open what is still there', () => {
    const { text, steps } = adviceFor('interrupted', 'Chrome 156 on a Mac', { reason: 'still_there' });
    expect(`${text} ${steps?.join(' ') ?? ''}`).not.toMatch(/\b[Oo]pen\b/);
  });
});

describe('in German', () => {
  it.each(cases)('%s has a text of its own in every browser', (_name, code, details) => {
    for (const browser of browserNames) {
      const error = new DesktopAgentError(code, details);
      const [inGerman, inEnglish] = [de, en].map((messages) =>
        failureAdvice(error, browsers[browser], messages),
      );
      expect(inGerman?.title).not.toBe(inEnglish?.title);
      expect(inGerman?.text).toMatch(/\b(Sie|es|ist)\b/);
      expect(inGerman?.steps?.length).toBe(inEnglish?.steps?.length);
    }
  });
});
