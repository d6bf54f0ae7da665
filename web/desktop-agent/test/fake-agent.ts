import { expect, vi } from 'vitest';
import {
  createDesktopAgent,
  DesktopAgentError,
  type DesktopAgentOptions,
  type Platform,
} from '../src/index.ts';
import { fakePlatform } from './fake-platform.ts';

export const optionsJwt = 'eyJhbGciOiJSUzI1NiJ9.eyJjaGFsbGVuZ2UiOiJvcHRpb25zIn0.b3B0aW9ucw';
export const answerJwt = 'eyJhbGciOiJFUzI1NiJ9.eyJjaGFsbGVuZ2UiOiJhbnN3ZXIifQ.YW5zd2Vy-_8';

export interface SentRequest {
  url: URL;
  init: RequestInit;
  signal: AbortSignal;
}

type Answer = (request: SentRequest) => Response | Promise<Response>;

const nobody: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** A `fetch` that notes what it is given, and answers as told: to calls, and to the probes after a failed one. */
export function fakeFetch(answer: Answer, answerProbe: Answer = nobody) {
  const requests: SentRequest[] = [];
  const probes: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    if (!init.signal) throw new Error('A request that nobody can end');
    const request = { url: new URL(input.toString()), init, signal: init.signal };
    const isCall = init.method === 'POST';
    (isCall ? requests : probes).push(request);
    return isCall ? answer(request) : answerProbe(request);
  };
  return { fetch, requests, probes };
}

/** A client in a faked browser, at one address. */
export function agentWith(
  platform: Partial<Platform>,
  address = 'http://localhost:9410',
  options: Partial<DesktopAgentOptions> = {},
) {
  return createDesktopAgent({ addresses: [address], platform: fakePlatform(platform), ...options });
}

/** Waits until a call has been sent. */
export async function sent(requests: readonly SentRequest[]): Promise<SentRequest> {
  await vi.waitFor(() => expect(requests).not.toHaveLength(0));
  const [request] = requests;
  if (!request) throw new Error('Nothing was sent');
  return request;
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
export async function failureOf(call: Promise<unknown>): Promise<DesktopAgentError> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof DesktopAgentError) return outcome;
  throw new Error(`Expected a DesktopAgentError, got ${String(outcome)}`);
}
