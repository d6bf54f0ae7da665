import { ApiProblem } from '../api/api-problem.ts';
import type { Failure } from '../api/failure.ts';
import type { Words } from '../messages/words.ts';
import { problemWords } from './problem-words.ts';

export function failureWords(failure: Failure): Words {
  if (!(failure instanceof ApiProblem)) return desktopWords;
  return needsDevice(failure) ? notEnoughWords : problemWords[failure.code];
}

/** The person has confirmed, and not in the way that is required: signing in once more would not help. */
export function needsDevice({ code, requires }: ApiProblem): boolean {
  return code === 'step_up_required' && requires?.level === 2;
}

const notEnoughWords: Words = {
  title: 'Confirm with one of your devices',
  text: 'The way you confirmed is not enough for this. Try again, or ask your help desk.',
};

// What can be said before the words for each case are loaded, which most visits never need.
const desktopWords: Words = {
  title: 'PingID Desktop could not be used',
  text: 'We could not load what to do about it. Check your internet connection, then try again.',
};

/** What to read to a help desk: codes and the request's id, nothing personal. */
export function failureReference({ code, failureCode, requestId }: ApiProblem): string {
  return [code, failureCode, requestId].filter((part) => part !== undefined).join(' · ');
}

/** "your help desk", with how to reach it where the company says so. */
export function helpDeskWords(helpDesk: string | undefined): string {
  return helpDesk ? `your help desk (${helpDesk})` : 'your help desk';
}
