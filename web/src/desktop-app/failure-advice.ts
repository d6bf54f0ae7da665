import type { Browser, DesktopAgentError, DesktopAgentErrorCode } from 'pingid-desktop-agent';
import type { Messages } from '../messages/en.ts';
import { browserName, chromiumVersion } from './browser-name.ts';

/** Drawn where pointing helps; what they show is in the text too. */
export type PictureName =
  | 'chromium_question'
  | 'chromium_switch'
  | 'chromium_switch_before_145'
  | 'firefox_blocked'
  | 'firefox_question'
  | 'mac_menu_bar'
  | 'windows_taskbar';

/** What a person reads where a call to PingID Desktop failed, and what the page offers them. */
export interface FailureAdvice {
  title: string;
  text: string;
  /** The one thing to do, where it takes several moves. */
  steps?: readonly string[];
  picture?: PictureName;
  /** Whether the page goes on by itself once the cause is gone, on a click, or never in this browser or on this site. */
  retry: 'by_itself' | 'by_click' | 'useless';
  /** Rarer causes, and whom to ask: folded away. */
  further?: readonly string[];
  /** This page is to be opened in another browser or on another computer. */
  copyAddress?: boolean;
  /** This page is to be opened in a tab of its own. */
  openInNewTab?: boolean;
  /** PingID Desktop may not be installed here. */
  offersDownload?: boolean;
}

interface Case {
  error: DesktopAgentError;
  browser: Browser;
  t: Messages['desktopApp'];
}

type Advise = (failed: Case) => FailureAdvice;

const onComputer: Record<DesktopAgentErrorCode, Advise> = {
  blocked_by_csp: siteAtFault,
  browser_cannot: ({ t, browser }) => ({
    ...titled(t.failures.browserCannot, browserName(browser) ?? t.thisBrowser),
    steps: t.openElsewhere,
    retry: 'useless',
    copyAddress: true,
  }),
  busy: busyHere,
  cancelled: ({ t }) => ({ ...t.failures.cancelled, retry: 'by_click' }),
  insecure_page: ({ t }) => ({ ...t.failures.insecurePage, retry: 'useless' }),
  interrupted: ({ error, ...rest }) =>
    error.reason === 'gone' ? connectionLost({ error, ...rest }) : answerLost({ error, ...rest }),
  permission_blocked: blocked,
  permission_blocked_now: ({ t, browser }) => ({
    ...titled(t.failures.blockedNow, browserName(browser) ?? t.thisBrowser),
    ...wayToUnblock(browser, t),
  }),
  permission_dismissed: dismissed,
  permission_not_delegated: ({ error, t, ...rest }) =>
    error.reason === 'frame'
      ? { ...t.failures.framed, retry: 'useless', openInNewTab: true }
      : siteAtFault({ error, t, ...rest }),
  refused,
  service_worker: ({ t, browser }) => ({
    ...t.failures.serviceWorker,
    steps: [...startSteps(browser, t), t.clickTryAgain],
    ...pictureOfIcon(browser),
    retry: 'by_click',
    further: [t.causes.siteMistake],
    offersDownload: true,
  }),
  site_refused: ({ t }) => ({
    ...t.failures.siteRefused,
    retry: 'by_click',
    further: [t.causes.notSetUpForSite, t.causes.otherProgram],
  }),
  timed_out: ({ t }) => ({
    ...t.failures.timedOut,
    retry: 'by_click',
    further: [t.causes.restartWithoutWindow],
  }),
  unexpected_answer: ({ t }) => ({
    ...t.failures.unexpectedAnswer,
    retry: 'by_click',
    further: [t.causes.sendDetails],
  }),
  unexplained: ({ t }) => ({
    ...t.failures.unexplained,
    retry: 'by_click',
    further: [t.causes.openAndNotBlocked, t.causes.sendDetails],
  }),
  unreachable: ({ t, browser }) => ({
    ...t.failures.unreachable,
    steps: startSteps(browser, t),
    ...pictureOfIcon(browser),
    retry: 'by_itself',
    further: otherCauses(browser, t),
    offersDownload: true,
  }),
  unreachable_or_unasked: ({ t, browser }) => ({
    ...t.failures.unreachableOrUnasked,
    steps: [
      ...startSteps(browser, t),
      browser.engine === 'gecko' ? t.tryAgainAndAllowInFirefox : t.tryAgainAndAllow,
    ],
    ...pictureOfPrompt(browser),
    retry: 'by_click',
    further: [...switchBefore145(browser, t), ...otherCauses(browser, t)],
    offersDownload: true,
  }),
};

/** Where nothing answered: on a phone or tablet there is nothing that could. */
const withoutAnswer: ReadonlySet<DesktopAgentErrorCode> = new Set([
  'browser_cannot',
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'service_worker',
  'unexplained',
  'unreachable',
  'unreachable_or_unasked',
]);

/** What to tell a person about a failed call, in words that fit their browser and system. */
export function failureAdvice(
  error: DesktopAgentError,
  browser: Browser,
  { desktopApp: t }: Messages,
): FailureAdvice {
  if (browser.system === 'phone' && withoutAnswer.has(error.code)) {
    return { ...t.failures.phone, retry: 'useless', copyAddress: true };
  }
  return onComputer[error.code]({ error, browser, t });
}

export function pictureOfPrompt({ engine }: Browser): { picture?: PictureName } {
  if (engine === 'chromium') return { picture: 'chromium_question' };
  return engine === 'gecko' ? { picture: 'firefox_question' } : {};
}

function siteAtFault({ t }: Case): FailureAdvice {
  return { ...t.failures.siteAtFault, retry: 'useless' };
}

function busyHere({ error, t }: Case): FailureAdvice {
  if (error.reason === 'this_page') return { ...t.failures.busyOnThisPage, retry: 'by_click' };
  if (error.reason === 'another_tab') return { ...t.failures.busyInOtherTab, retry: 'by_click' };
  return { ...t.failures.busy, retry: 'by_click', further: [t.causes.otherUser] };
}

function connectionLost({ t, browser }: Case): FailureAdvice {
  return {
    ...t.failures.connectionLost,
    steps: [...startSteps(browser, t), t.clickTryAgain],
    retry: 'by_click',
    further: otherCauses(browser, t),
    offersDownload: true,
  };
}

function answerLost({ t }: Case): FailureAdvice {
  return {
    ...t.failures.answerLost,
    retry: 'by_click',
    further: [t.causes.restart, t.causes.sendDetails],
  };
}

/** It was blocked before, and nobody can see by whom. */
function blocked({ t, browser }: Case): FailureAdvice {
  const way = wayToUnblock(browser, t);
  return {
    ...titled(t.failures.blocked, browserName(browser) ?? t.thisBrowser),
    ...way,
    further: [
      t.causes.blockedByCompany,
      ...(browser.engine === 'chromium' ? [t.causes.pausedForAWeek] : []),
      ...(way.further ?? []),
    ],
  };
}

function dismissed({ t, browser }: Case): FailureAdvice {
  const { title, text, textInFirefox } = t.failures.dismissed;
  return {
    title,
    text: browser.engine === 'gecko' ? textInFirefox : text,
    ...pictureOfPrompt(browser),
    retry: 'by_click',
    further: [
      t.causes.noQuestion,
      ...(browser.engine === 'chromium' ? [t.causes.closedThreeTimes] : []),
      ...switchBefore145(browser, t),
    ],
  };
}

function refused({ error, t }: Case): FailureAdvice {
  switch (error.reason) {
    case 'declined':
      return { ...t.failures.declined, retry: 'by_click' };
    case 'unknown_device':
      return { ...t.failures.notAdded, retry: 'by_click', further: [t.causes.sendDetails] };
    case 'in_use':
      return { ...t.failures.busy, retry: 'by_click', further: [t.causes.otherUser] };
    case 'unknown_path':
      return { ...t.failures.tooOld, retry: 'by_click' };
    default:
      return {
        ...t.failures.refused,
        retry: 'by_click',
        further: [t.causes.notAdded, t.causes.sendDetails],
      };
  }
}

function wayToUnblock(
  browser: Browser,
  t: Messages['desktopApp'],
): Pick<FailureAdvice, 'steps' | 'picture' | 'retry' | 'further'> {
  if (browser.engine === 'gecko') {
    // Clearing the block makes Firefox ask anew, which takes a click here.
    const further = [t.causes.firefoxSettings];
    return { steps: t.unblock.firefox, picture: 'firefox_blocked', retry: 'by_click', further };
  }
  if (browser.engine !== 'chromium') return { steps: t.unblock.other, retry: 'by_click' };
  const version = chromiumVersion(browser);
  const isOlder = version !== undefined && version < 145;
  const steps = version === undefined ? t.unblock.chromiumOfUnknownVersion : t.unblock.chromium;
  return {
    steps: isOlder ? t.unblock.chromiumBefore145 : steps,
    picture: isOlder ? 'chromium_switch_before_145' : 'chromium_switch',
    retry: 'by_itself',
    ...(browser.family === 'brave' && { further: [t.causes.braveShields] }),
  };
}

/** These versions do not tell a page that it was blocked. */
function switchBefore145(browser: Browser, t: Messages['desktopApp']): string[] {
  const version = chromiumVersion(browser);
  return version === undefined || version >= 145 ? [] : [t.causes.switchBefore145];
}

function startSteps({ system }: Browser, { start }: Messages['desktopApp']): string[] {
  return system === 'mac' || system === 'windows' ? start[system] : start.other;
}

function pictureOfIcon({ system }: Browser): { picture?: PictureName } {
  if (system === 'mac') return { picture: 'mac_menu_bar' };
  return system === 'windows' ? { picture: 'windows_taskbar' } : {};
}

function otherCauses(browser: Browser, { causes }: Messages['desktopApp']): string[] {
  return [
    causes.notInstalled,
    ...(browser.system === 'other' ? [causes.otherSystem] : []),
    browser.family === 'brave' ? causes.braveShields : causes.extension,
    causes.remoteDesktop,
    causes.otherSetup,
  ];
}

function titled(message: { title: (browser: string) => string; text: string }, browser: string) {
  return { title: message.title(browser), text: message.text };
}
