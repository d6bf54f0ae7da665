import type { Browser, DesktopAgentError } from 'pingid-desktop-agent';
import type { AgentWords, PictureName } from '../messages/words.ts';
import { browserName, browserNameFirst, chromiumVersion } from './browser-words.ts';
import { siteAtFault } from './site-words.ts';

type Way = Pick<AgentWords, 'steps' | 'picture' | 'retry' | 'further'>;

/** The person chose "Block" just now. */
export function blockedNowWords(browser: Browser): AgentWords {
  return {
    title: `${browserNameFirst(browser)} is blocking PingID Desktop`,
    text: `When ${browserName(browser)} asked about apps on this device, they were not allowed. You can change it.`,
    ...wayOut(browser),
  };
}

/** It was blocked before, and nobody can see by whom. */
export function blockedWords(browser: Browser): AgentWords {
  const way = wayOut(browser);
  const name = browserName(browser);
  const paused = `After its question was closed three times, ${name} blocks for a week; the switch ends that.`;
  return {
    title: `${browserNameFirst(browser)} is blocking PingID Desktop`,
    text: `This page needs PingID Desktop, but ${name} is set to keep it from apps on this device. You can change it.`,
    ...way,
    further: [
      'If it cannot be changed there, your company has set it. Give your help desk the details below.',
      ...(browser.engine === 'chromium' ? [paused] : []),
      ...(way.further ?? []),
    ],
  };
}

export function dismissedWords(browser: Browser): AgentWords {
  const isFirefox = browser.engine === 'gecko';
  const allow = isFirefox
    ? 'Try again, tick “Remember my choice for this site”, and choose Allow.'
    : 'Try again, and choose Allow.';
  return {
    title: 'We got no answer',
    text: `Most often the question of ${browserName(browser)}, whether this page may reach apps on this device, was closed. ${allow}`,
    ...pictureOfQuestion(browser),
    retry: 'by_click',
    further: [
      'If your browser asked nothing, the connection to PingID Desktop was lost: make sure that it is open.',
      ...(browser.engine === 'chromium'
        ? [`Once it was closed three times, ${browserName(browser)} does not ask again for a week.`]
        : []),
      ...switchBefore145(browser),
    ],
  };
}

export function notDelegatedWords({ reason }: DesktopAgentError): AgentWords {
  if (reason !== 'frame') return siteAtFault;
  return {
    title: 'This page needs a tab of its own',
    text: 'It is shown inside another page, which keeps it from PingID Desktop. Open it in a new tab.',
    retry: 'useless',
    openInNewTab: true,
  };
}

export function pictureOfQuestion({ engine }: Browser): { picture?: PictureName } {
  if (engine === 'chromium') return { picture: 'chromium_question' };
  return engine === 'gecko' ? { picture: 'firefox_question' } : {};
}

function wayOut(browser: Browser): Way {
  if (browser.engine === 'chromium') return chromiumWay(browser);
  return browser.engine === 'gecko' ? firefoxWay : anyWay;
}

/** These versions do not tell a page that it was blocked. */
export function switchBefore145(browser: Browser): string[] {
  const version = chromiumVersion(browser);
  if (version === undefined || version >= 145) return [];
  return [
    'If you once chose Block: click the icon left of the address, and switch “Local network access” on.',
  ];
}

function chromiumWay(browser: Browser): Way {
  const version = chromiumVersion(browser);
  const isOlder = version !== undefined && version < 145;
  const label = isOlder ? '“Local network access”' : '“Apps on device”';
  const orOlder = version === undefined ? ' It may also be called “Local network access”.' : '';
  return {
    steps: [
      'Click the icon left of the address, at the top of this window.',
      `Switch ${label} on.${orOlder}`,
    ],
    picture: isOlder ? 'chromium_switch_before_145' : 'chromium_switch',
    retry: 'by_itself',
    ...(browser.family === 'brave' && { further: [shields] }),
  };
}

export const shields =
  'Brave Shields may stop it too: click the lion right of the address, and switch Shields off for this page.';

// Clearing the block makes Firefox ask anew, which takes a click here.
const firefoxWay: Way = {
  steps: [
    'Click the icon left of the address, in the address bar.',
    'Click the ✕ beside “Access this device: Blocked”.',
    'Click Try again. When Firefox asks, tick “Remember my choice for this site” and choose Allow.',
  ],
  picture: 'firefox_blocked',
  retry: 'by_click',
  further: [
    'It is also in the settings of Firefox: Privacy & Security, Permissions, “Device apps and services”.',
  ],
};

const anyWay: Way = {
  steps: [
    'Open the settings of this site with the icon beside its address.',
    'Allow it to reach apps on this device.',
    'Click Try again.',
  ],
  retry: 'by_click',
};
