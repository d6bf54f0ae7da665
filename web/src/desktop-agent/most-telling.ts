import type { DesktopAgentError, DesktopAgentErrorCode } from './desktop-agent-error.ts';
import { isUnknownRoute } from './refine-error.ts';

// From what says least about PingID Desktop to what says most.
const elsewhere: readonly DesktopAgentErrorCode[] = [
  'blocked_by_csp',
  'unreachable_or_unasked',
  'service_worker',
  'unreachable',
  'unexpected_answer',
  'site_refused',
  'refused',
];

/** Whether PingID Desktop may be found at another address. Where it may have heard the call already, it is not. */
export function tellsMoreElsewhere(error: DesktopAgentError, wasQuick: boolean): boolean {
  if (error.code === 'refused') return isUnknownRoute(error);
  return elsewhere.includes(error.code) && (wasQuick || error.code === 'unexpected_answer');
}

/** Of one failure for each address, the one to tell the person. */
export function mostTelling(failures: readonly DesktopAgentError[]): DesktopAgentError | undefined {
  return failures.toSorted((a, b) => elsewhere.indexOf(b.code) - elsewhere.indexOf(a.code))[0];
}
