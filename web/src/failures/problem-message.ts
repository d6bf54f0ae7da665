import type { ApiProblem } from '../api/api-problem.ts';
import type { Messages } from '../messages/en.ts';

/** What a person reads: what happened, and what to do next. */
export interface Message {
  title: string;
  text: string;
}

/** The message for a problem of the backend. A feature that knows more about the moment may say it better. */
export function problemMessage(problem: ApiProblem, { failures }: Messages): Message {
  return needsDevice(problem) ? failures.strongerMethodNeeded : failures.problems[problem.code];
}

/** The person has verified who they are, and not in the way that is required: signing in again would not help. */
export function needsDevice({ code, requires }: ApiProblem): boolean {
  return code === 'step_up_required' && requires?.level === 2;
}

/** What a help desk needs to find the request in the log: codes and the request's id, nothing personal. */
export function problemReference({ code, failureCode, requestId }: ApiProblem): string {
  return [code, failureCode, requestId].filter((part) => part !== undefined).join(' · ');
}
