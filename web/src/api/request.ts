import type { Answer, AnswerName } from 'shared/check-answer';
import { ApiProblem, readProblem } from './api-problem.ts';

export interface RequestOptions {
  body?: object;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const deadlineMs = 30_000;

/** Fires `signed_out` whenever an answer says that the session is over. */
export const apiEvents = new EventTarget();

/** Calls our backend; rejects with {@link ApiProblem} only. `name` is that of the answer's schema in `shared`. */
export async function requestJson<Name extends AnswerName>(
  method: Method,
  path: string,
  name: Name,
  options: RequestOptions = {},
): Promise<Answer<Name>> {
  const response = await request(method, path, options);
  const answer = await readJson(response, options.signal);
  if (import.meta.env.DEV) await checkInDevelopment(name, answer, response.status);
  if (isAnswer<Name>(answer)) return answer;
  throw new ApiProblem({ code: 'unexpected_answer', status: response.status });
}

/** In development and tests only: the validator would weigh as much as the rest of `api/`, and the backend writes by the same schemas. */
async function checkInDevelopment(name: AnswerName, answer: unknown, status: number): Promise<void> {
  const { checkAnswer } = await import('shared/check-answer');
  try {
    checkAnswer(name, answer);
  } catch (cause) {
    throw new ApiProblem({ code: 'unexpected_answer', status, cause });
  }
}

/** The same for an answer whose content does not matter. */
export async function request(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
  const response = await send(method, path, options);
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem.code === 'signed_out') apiEvents.dispatchEvent(new Event('signed_out'));
  throw problem;
}

async function send(method: Method, path: string, { body, signal, keepalive = false }: RequestOptions) {
  const deadline = AbortSignal.timeout(deadlineMs);
  try {
    return await fetch(path, {
      method,
      keepalive,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
  } catch (cause) {
    throw noAnswer(cause, signal);
  }
}

async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw noAnswer(cause, signal);
  }
}

function noAnswer(cause: unknown, signal: AbortSignal | undefined): ApiProblem {
  return new ApiProblem({ code: signal?.aborted ? 'cancelled' : 'network_unreachable', cause });
}

function isAnswer<Name extends AnswerName>(value: unknown): value is Answer<Name> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
