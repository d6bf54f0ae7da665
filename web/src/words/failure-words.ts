import { DesktopAgentError } from '../desktop-agent/desktop-agent-error.ts';
import { agentWords } from './agent-words.ts';
import type { Failure } from './failure.ts';
import { problemWords } from './problem-words.ts';
import type { Words } from './words.ts';

export function failureWords(failure: Failure): Words {
  return failure instanceof DesktopAgentError ? agentWords(failure) : problemWords[failure.code];
}

/** What to read to a help desk: codes and the request's id, nothing personal. */
export function failureReference(failure: Failure): string {
  const parts =
    failure instanceof DesktopAgentError
      ? ['desktop', failure.code, failure.status, failure.agentError, failure.reason, failure.permission]
      : [failure.code, failure.failureCode, failure.requestId];
  return parts.filter((part) => part !== undefined).join(' · ');
}
