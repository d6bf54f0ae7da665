// @vitest-environment node
import { problemStatus } from 'shared';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../src/api/api-problem.ts';
import { apiEvents, request, requestJson } from '../../src/api/request.ts';

type Fetch = typeof globalThis.fetch;

const fetch = vi.fn<Fetch>();

beforeEach(() => {
  fetch.mockReset();
  vi.stubGlobal('fetch', fetch);
});
afterEach(() => vi.useRealTimers());

function read(signal?: AbortSignal) {
  return requestJson('GET', '/api/devices', 'DeviceList', signal ? { signal } : {});
}

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof ApiProblem) return outcome;
  throw new Error(`Expected an ApiProblem, got ${String(outcome)}`);
}

function problem(body: object, status: number) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

const never: Fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

describe('a request to our backend', () => {
  it('stays on this origin, follows no redirect and keeps nothing', async () => {
    fetch.mockResolvedValue(Response.json({ devices: [] }));
    expect(await read()).toEqual({ devices: [] });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/api/devices', {
      method: 'GET',
      keepalive: false,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: expect.anything(),
    });
  });

  it('carries its body as JSON', async () => {
    fetch.mockResolvedValue(Response.json({ devices: [] }, { status: 201 }));
    await requestJson('POST', '/api/devices', 'DeviceList', { body: { attestation: 'a.b.c' } });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"attestation":"a.b.c"}',
    });
  });

  it('carries an empty body where there is nothing to say', async () => {
    fetch.mockResolvedValue(Response.json({ devices: [] }));
    await requestJson('POST', '/api/devices', 'DeviceList', { body: {} });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ body: '{}' });
  });

  it('can outlive the page, and needs no content in its answer', async () => {
    fetch.mockResolvedValue(new Response(null, { status: 204 }));
    expect((await request('DELETE', '/api/devices/1', { keepalive: true })).status).toBe(204);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'DELETE', keepalive: true });
  });
});

describe('an answer that is a problem', () => {
  it('keeps what the page and a help desk need', async () => {
    const body = { code: 'rate_limited', requestId: 'req-7', retryAfterSeconds: 12, detail: 'Slow down' };
    fetch.mockResolvedValue(problem(body, 429));
    expect(await problemOf(read())).toMatchObject({
      code: 'rate_limited',
      status: 429,
      requestId: 'req-7',
      retryAfterSeconds: 12,
    });
  });

  it('keeps what the session has to be, and why a device authentication failed', async () => {
    const requires = { level: 2, maxAgeSeconds: 300 };
    fetch.mockResolvedValueOnce(problem({ code: 'step_up_required', requestId: 'r', requires }, 401));
    expect(await problemOf(read())).toMatchObject({ code: 'step_up_required', requires });
    const failureCode = 'NO_USABLE_DEVICES';
    fetch.mockResolvedValueOnce(
      problem({ code: 'device_authentication_failed', requestId: 'r', failureCode }, 422),
    );
    expect(await problemOf(read())).toMatchObject({ failureCode });
  });

  it.each(Object.entries(problemStatus))('%s is known', async (code, status) => {
    fetch.mockResolvedValue(problem({ code, requestId: 'req-1' }, status));
    expect(await problemOf(read())).toMatchObject({ code, status, requestId: 'req-1' });
  });

  it.each([
    ['with a code from another time', problem({ code: 'made_up', requestId: 'r' }, 418), 418],
    ['with a code that every object has', problem({ code: 'constructor', requestId: 'r' }, 400), 400],
    ['with a code that is no string', problem({ code: 7 }, 400), 400],
    ['without a code', problem({ title: 'Oh' }, 400), 400],
    ['as a list', problem(['signed_out'], 401), 401],
    ['as null', new Response('null', { status: 500 }), 500],
    ['as a proxy’s own page', new Response('<html><h1>502 Bad Gateway</h1></html>', { status: 502 }), 502],
    ['without a body', new Response(null, { status: 504 }), 504],
  ])('%s is an unexpected answer', async (_how, response, status) => {
    fetch.mockResolvedValue(response);
    expect(await problemOf(read())).toMatchObject({ code: 'unexpected_answer', status });
  });
});

describe('an answer that is a success, but not what was asked for', () => {
  it.each([
    ['JSON without the field', Response.json({ device: {} })],
    ['a list', Response.json([])],
    ['null', Response.json(null)],
    ['a string', Response.json('devices')],
    ['a page', new Response('<!doctype html><title>Sign in to the guest network</title>')],
    ['nothing', new Response('')],
  ])('%s is an unexpected answer', async (_what, response) => {
    fetch.mockResolvedValue(response);
    expect(await problemOf(read())).toMatchObject({ code: 'unexpected_answer', status: 200 });
  });
});

describe('no answer', () => {
  it('without a network is a problem of its own, with the cause kept', async () => {
    const cause = new TypeError('Failed to fetch');
    fetch.mockRejectedValue(cause);
    expect(await problemOf(read())).toMatchObject({ code: 'network_unreachable', cause, status: undefined });
  });

  it('because it was cancelled says so', async () => {
    fetch.mockImplementation(never);
    const controller = new AbortController();
    const call = problemOf(read(controller.signal));
    controller.abort();
    expect(await call).toMatchObject({ code: 'cancelled' });
  });

  it('within half a minute ends the wait', async () => {
    const deadline = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
    fetch.mockImplementation(never);
    const call = problemOf(read(new AbortController().signal));
    expect(timeout).toHaveBeenCalledExactlyOnceWith(30_000);
    deadline.abort(new DOMException('Too late', 'TimeoutError'));
    expect(await call).toMatchObject({ code: 'network_unreachable' });
  });

  it('to its end, because the connection broke, is no answer either', async () => {
    const cause = new TypeError('terminated');
    fetch.mockResolvedValue(new Response(new ReadableStream({ pull: (body) => body.error(cause) })));
    expect(await problemOf(read())).toMatchObject({ code: 'network_unreachable', cause });
  });

  it('to its end, because it was cancelled, says so', async () => {
    const controller = new AbortController();
    const body = new ReadableStream({
      pull: (stream) => {
        controller.abort();
        stream.error(controller.signal.reason);
      },
    });
    fetch.mockResolvedValue(new Response(body));
    expect(await problemOf(read(controller.signal))).toMatchObject({ code: 'cancelled' });
  });
});

describe('the end of the session', () => {
  const onSignedOut = vi.fn();
  beforeEach(() => {
    onSignedOut.mockReset();
    apiEvents.addEventListener('signed_out', onSignedOut);
    return () => apiEvents.removeEventListener('signed_out', onSignedOut);
  });

  it('is told to all parts of the page', async () => {
    fetch.mockResolvedValue(problem({ code: 'signed_out', requestId: 'r' }, 401));
    expect(await problemOf(read())).toMatchObject({ code: 'signed_out' });
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it.each(['step_up_required', 'internal_error'])('is not what %s says', async (code) => {
    fetch.mockResolvedValue(problem({ code, requestId: 'r' }, 401));
    await problemOf(read());
    expect(onSignedOut).not.toHaveBeenCalled();
  });
});
