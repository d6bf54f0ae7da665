import type { Problem, ProblemCode } from 'shared';
import { problemStatus } from 'shared/problem-status';

/** What can go wrong on the way to our backend, beside what it answers itself. */
type TransportCode = 'cancelled' | 'network_unreachable' | 'unexpected_answer';

export type ApiProblemCode = ProblemCode | TransportCode;

/** What a route requires of the session. */
export type Requirement = NonNullable<Problem['requires']>;

export interface ApiProblemDetails {
  code: ApiProblemCode;
  status?: number | undefined;
  /** What a help desk needs to find the request in the log. */
  requestId?: string | undefined;
  retryAfterSeconds?: number | undefined;
  requires?: Problem['requires'];
  /** The request may have taken effect although it failed. */
  effectUnknown?: boolean | undefined;
  failureCode?: string | undefined;
  cause?: unknown;
}

/** The only error that calls to our backend reject with. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ApiProblemCode;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly requires: Problem['requires'];
  readonly effectUnknown: boolean | undefined;
  readonly failureCode: string | undefined;

  constructor(details: ApiProblemDetails) {
    super(`API: ${details.code}`, { cause: details.cause });
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.requires = details.requires;
    this.effectUnknown = details.effectUnknown;
    this.failureCode = details.failureCode;
  }
}

/** For a part of the page that could not be loaded: to the person, that is a backend out of reach. */
export function notLoaded(cause: unknown): never {
  throw new ApiProblem({ code: 'network_unreachable', cause });
}

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
