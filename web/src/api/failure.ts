import { DesktopAgentError } from 'pingid-desktop-agent';
import { ApiProblem } from './api-problem.ts';

/** What can stop a person here: our backend's answer, or PingID Desktop's. */
export type Failure = ApiProblem | DesktopAgentError;

/** A mistake of our own ends in words too, never in a spinner that does not stop. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ApiProblem || error instanceof DesktopAgentError) return error;
  return new ApiProblem({ code: 'unexpected_answer', cause: error });
}

/** Whether what was asked for may have happened all the same, because the answer did not come. */
export function effectIsUnknown(failure: Failure): boolean {
  return failure instanceof ApiProblem && (failure.effectUnknown ?? unknownEffect.has(failure.code));
}

const unknownEffect: ReadonlySet<ApiProblem['code']> = new Set<ApiProblem['code']>([
  'network_unreachable',
  'unexpected_answer',
  'internal_error',
  'pingone_error',
  'pingone_timeout',
  'pingone_unavailable',
  'pingone_conflict',
  // The first request for this step is still running.
  'ceremony_busy',
  // PingOne may have been asked before our own records could not be written.
  'session_store_unavailable',
]);
