import type { Browser, DesktopAgentError, DesktopAgentErrorCode } from 'pingid-desktop-agent';
import type { AgentWords } from '../messages/words.ts';
import {
  busyWords,
  interruptedWords,
  refusedWords,
  siteRefusedWords,
  timedOutWords,
  unexpectedAnswerWords,
} from './answer-words.ts';
import { blockedNowWords, blockedWords, dismissedWords, notDelegatedWords } from './permission-words.ts';
import { cancelledWords, insecurePageWords, siteAtFault, unexplainedWords } from './site-words.ts';
import {
  browserCannotWords,
  phoneWords,
  serviceWorkerWords,
  unreachableOrUnaskedWords,
  unreachableWords,
} from './unreachable-words.ts';

type Choose = (error: DesktopAgentError, browser: Browser) => AgentWords;

const onComputer: Record<DesktopAgentErrorCode, Choose> = {
  blocked_by_csp: () => siteAtFault,
  browser_cannot: (_error, browser) => browserCannotWords(browser),
  busy: busyWords,
  cancelled: () => cancelledWords,
  insecure_page: () => insecurePageWords,
  interrupted: interruptedWords,
  permission_blocked: (_error, browser) => blockedWords(browser),
  permission_blocked_now: (_error, browser) => blockedNowWords(browser),
  permission_dismissed: (_error, browser) => dismissedWords(browser),
  permission_not_delegated: notDelegatedWords,
  refused: refusedWords,
  service_worker: (_error, browser) => serviceWorkerWords(browser),
  site_refused: () => siteRefusedWords,
  timed_out: () => timedOutWords,
  unexpected_answer: () => unexpectedAnswerWords,
  unexplained: () => unexplainedWords,
  unreachable: (_error, browser) => unreachableWords(browser),
  unreachable_or_unasked: (_error, browser) => unreachableOrUnaskedWords(browser),
};

/** Where nothing answered: on a phone or tablet there is nothing that could. */
const withoutAnswer = new Set<DesktopAgentErrorCode>([
  'browser_cannot',
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'service_worker',
  'unexplained',
  'unreachable',
  'unreachable_or_unasked',
]);

/** What a person reads where a call to PingID Desktop did not go well, in words that fit their browser. */
export function agentWords(error: DesktopAgentError, browser: Browser): AgentWords {
  if (browser.system === 'phone' && withoutAnswer.has(error.code)) return phoneWords;
  return onComputer[error.code](error, browser);
}
