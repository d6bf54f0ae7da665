import type { Browser } from 'pingid-desktop-agent';
import type { AgentWords, PictureName } from '../messages/words.ts';
import { browserName, browserNameFirst } from './browser-words.ts';
import { pictureOfQuestion, shields, switchBefore145 } from './permission-words.ts';

const title = 'We could not reach PingID Desktop';

export function unreachableWords(browser: Browser): AgentWords {
  return {
    title,
    text: 'Nothing answered on this computer. Most often, PingID Desktop is just not open.',
    steps: startSteps(browser),
    ...pictureOfIcon(browser),
    retry: 'by_itself',
    further: otherCauses(browser),
  };
}

/** The browser may have been asking all the while, or may ask next time. */
export function unreachableOrUnaskedWords(browser: Browser): AgentWords {
  return {
    title,
    text: 'Nothing answered on this computer. Either PingID Desktop is not open, or your browser waits for your Allow.',
    steps: [...startSteps(browser), `Click Try again. ${ifAsked(browser)}`],
    ...pictureOfQuestion(browser),
    retry: 'by_click',
    further: [...switchBefore145(browser), ...otherCauses(browser)],
  };
}

/** Which of the two it is, the page cannot see. */
export function serviceWorkerWords(browser: Browser): AgentWords {
  return {
    title,
    text: 'Either PingID Desktop is not open on this computer, or this site stands in its own way. First make sure that it is open.',
    steps: [...startSteps(browser), 'Click Try again.'],
    ...pictureOfIcon(browser),
    retry: 'by_click',
    further: [
      'If it is open, and this comes up again, the mistake is the site’s. Give your help desk the details below.',
    ],
  };
}

export function browserCannotWords(browser: Browser): AgentWords {
  return {
    title: `${browserNameFirst(browser)} cannot talk to PingID Desktop`,
    text: 'Nothing is wrong with your computer. Open this page in Chrome, Edge or Firefox.',
    steps: [
      'Copy the address of this page with the button below.',
      'Open Chrome, Edge or Firefox on this computer, and paste it there. You may have to sign in again.',
    ],
    retry: 'useless',
    copyAddress: true,
  };
}

/** There is no PingID Desktop for phones, whatever the browser said. */
export const phoneWords: AgentWords = {
  title: 'PingID Desktop is only for computers',
  text: 'It cannot confirm on a phone or tablet. Open this page on the computer where you use PingID Desktop.',
  retry: 'useless',
  copyAddress: true,
};

export function startSteps({ system }: Browser): string[] {
  switch (system) {
    case 'mac':
      return [
        'Open PingID Desktop from your Applications folder.',
        'Wait for its icon in the menu bar, at the top of the screen.',
      ];
    case 'windows':
      return ['Open PingID Desktop from the Start menu.', 'Wait for its icon near the clock.'];
    default:
      return ['Open PingID Desktop on this computer.'];
  }
}

function pictureOfIcon({ system }: Browser): { picture?: PictureName } {
  if (system === 'mac') return { picture: 'mac_menu_bar' };
  return system === 'windows' ? { picture: 'windows_taskbar' } : {};
}

function ifAsked(browser: Browser): string {
  return browser.engine === 'gecko'
    ? 'If Firefox asks, tick “Remember my choice for this site” and choose Allow.'
    : `If ${browserName(browser)} asks, choose Allow; do not close its question.`;
}

export function otherCauses(browser: Browser): string[] {
  return [
    'If you cannot find it, this computer may not have it: use another computer or device, or ask your help desk.',
    ...(browser.system === 'other' ? ['PingID Desktop is made for Mac and Windows.'] : []),
    browser.family === 'brave'
      ? shields
      : 'If you use an extension that blocks ads or other things, switch it off for this page.',
    'On a remote or virtual desktop, PingID Desktop has to be open there, beside this browser.',
    'If it is open and this stays, it may be set up in another way. Give your help desk the details below.',
  ];
}
