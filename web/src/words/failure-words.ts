import { ApiProblem } from '../api/api-problem.ts';
import type { Failure } from './failure.ts';
import { problemWords } from './problem-words.ts';
import type { Words } from './words.ts';

export function failureWords(failure: Failure): Words {
  return failure instanceof ApiProblem ? problemWords[failure.code] : desktopWords;
}

// What can be said before the words for each case are loaded, which most visits never need.
const desktopWords: Words = {
  title: 'PingID Desktop could not be used',
  text: 'We could not load what to do about it. Check your internet connection, then try again.',
};

/** What to read to a help desk: codes and the request's id, nothing personal. */
export function failureReference({ code, failureCode, requestId }: ApiProblem): string {
  return [code, failureCode, requestId].filter((part) => part !== undefined).join(' · ');
}
