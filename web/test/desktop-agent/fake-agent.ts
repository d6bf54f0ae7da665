import { DesktopAgentError } from '../../src/desktop-agent/index.ts';

export const optionsJwt = 'eyJhbGciOiJSUzI1NiJ9.eyJjaGFsbGVuZ2UiOiJvcHRpb25zIn0.b3B0aW9ucw';
export const answerJwt = 'eyJhbGciOiJFUzI1NiJ9.eyJjaGFsbGVuZ2UiOiJhbnN3ZXIifQ.YW5zd2Vy-_8';

export interface SentRequest {
  url: URL;
  init: RequestInit;
  signal: AbortSignal;
}

/** A `fetch` that notes what it is given, and answers as told. */
export function fakeFetch(answer: (request: SentRequest) => Response | Promise<Response>) {
  const requests: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    if (!init.signal) throw new Error('A call that nobody can end');
    const request = { url: new URL(input.toString()), init, signal: init.signal };
    requests.push(request);
    return answer(request);
  };
  return { fetch, requests };
}

/** Answers only to being cancelled, the way the browser does. */
export function never({ signal }: SentRequest): Promise<Response> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}

/** What a call was rejected with, which has to be an error of the client's own. */
export async function failureOf(call: Promise<string>): Promise<DesktopAgentError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof DesktopAgentError) return outcome;
  throw new Error(`Expected a DesktopAgentError, got ${String(outcome)}`);
}
