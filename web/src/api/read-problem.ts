import type { Problem } from 'shared';
import { problemStatus } from 'shared/problem-status';
import { ApiProblem } from './api-problem.ts';

/** An answer with an HTTP error status, as a problem. A proxy's own error page becomes `unexpected_answer`. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const { status } = response;
  if (!isProblem(body)) return new ApiProblem({ code: 'unexpected_answer', status });
  return new ApiProblem({
    code: body.code,
    status,
    requestId: body.requestId,
    retryAfterSeconds: body.retryAfterSeconds,
    requires: body.requires,
    effectUnknown: body.effectUnknown,
    failureCode: body.failureCode,
  });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null || !('code' in body)) return false;
  return typeof body.code === 'string' && Object.hasOwn(problemStatus, body.code);
}
