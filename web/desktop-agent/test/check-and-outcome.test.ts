// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { agentWith, answerJwt, failureOf, fakeFetch, never, optionsJwt, sent } from './fake-agent.ts';
import { fakeLocks } from './fake-platform.ts';

describe('a check', () => {
  it('goes the way of a call, with nothing to sign', async () => {
    const { fetch, requests } = fakeFetch(() => new Response('', { status: 400 }));
    expect(await agentWith({ fetch }).check()).toEqual({ address: 'http://localhost:9410', status: 400 });
    expect(requests.map(({ url }) => url.pathname)).toEqual(['/authenticate']);
    expect(requests[0]?.init).toMatchObject({
      method: 'POST',
      body: '',
      headers: { 'content-type': 'application/jwt' },
      credentials: 'omit',
      redirect: 'error',
    });
  });

  it.each([400, 403, 409, 500])('is heard where the answer is %i', async (status) => {
    const { fetch } = fakeFetch(() => new Response('', { status }));
    expect(await agentWith({ fetch }).check()).toMatchObject({ status });
  });

  it.each([
    ['with a page', '<html>'],
    ['even with a JWT, for there was nothing to sign', answerJwt],
  ])('finds another program where the answer is a yes %s', async (_what, body) => {
    const { fetch } = fakeFetch(() => new Response(body));
    expect(await failureOf(agentWith({ fetch }).check())).toMatchObject({ code: 'unexpected_answer' });
  });

  it('waits for an answer for 20 s only, because nobody is asked', async () => {
    vi.useFakeTimers();
    const { fetch } = fakeFetch(never);
    const failure = failureOf(agentWith({ fetch }).check());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await failure).toMatchObject({ code: 'timed_out', elapsedMs: 20_000 });
    vi.useRealTimers();
  });

  it.each([404, 405])('finds one that is too old where the answer is %i', async (status) => {
    const { fetch } = fakeFetch(() => new Response('', { status }));
    expect(await failureOf(agentWith({ fetch }).check())).toMatchObject({ code: 'refused', status });
  });

  it('finds one that turns the page away in words that the page may read', async () => {
    const { fetch } = fakeFetch(() => Response.json({ error: 'origin_not_allowed' }, { status: 403 }));
    expect(await failureOf(agentWith({ fetch }).check())).toMatchObject({ code: 'site_refused' });
    expect(await failureOf(agentWith({ fetch }).register(optionsJwt))).toMatchObject({
      code: 'site_refused',
    });
  });

  it('fails as a call does', async () => {
    const { fetch } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(agentWith({ fetch }).check())).toMatchObject({ code: 'unreachable' });
  });
});

describe('tabs of one origin', () => {
  it('do not ask PingID Desktop at the same time', async () => {
    const locks = fakeLocks();
    const { fetch, requests } = fakeFetch(never);
    const controller = new AbortController();
    const first = failureOf(agentWith({ fetch, locks }).register(optionsJwt, { signal: controller.signal }));
    await sent(requests);

    const second = agentWith({ fetch, locks }).register(optionsJwt);
    await expect(second).rejects.toMatchObject({ code: 'busy', reason: 'another_tab' });
    expect(requests).toHaveLength(1);
    controller.abort();
    await first;

    const answering = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch: answering.fetch, locks }).register(optionsJwt)).toBe(answerJwt);
  });

  it('go on without a lock where the browser forbids it', async () => {
    const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const { fetch, requests } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch, locks }).register(optionsJwt)).toBe(answerJwt);
    expect(requests).toHaveLength(1);
  });

  it('do not send twice because a call under a lock failed', async () => {
    const { fetch, requests } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    await failureOf(agentWith({ fetch, locks: fakeLocks() }).register(optionsJwt));
    expect(requests).toHaveLength(1);
  });
});

describe('how a call ended', () => {
  async function outcomeOf(answer: Parameters<typeof fakeFetch>[0], signal?: AbortSignal) {
    let now = 0;
    const onOutcome = vi.fn();
    const { fetch } = fakeFetch((request) => {
      now += 1500;
      return answer(request);
    });
    const agent = agentWith({ fetch, now: () => now }, undefined, { onOutcome });
    await agent.register(optionsJwt, signal ? { signal } : {}).catch(() => undefined);
    expect(onOutcome).toHaveBeenCalledOnce();
    return onOutcome.mock.calls[0]?.[0];
  }

  it('is told with a code, the browser and the time, and nothing else', async () => {
    expect(await outcomeOf(() => new Response(answerJwt))).toEqual({
      code: 'done',
      browser: { family: 'chrome', engine: 'chromium', majorVersion: 156, system: 'mac' },
      elapsedMs: 1500,
    });
  });

  it('costs nobody an answer where those who are told throw', async () => {
    vi.useFakeTimers();
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    const thrown = () => {
      throw new Error('theirs');
    };
    const agent = agentWith({ fetch }, undefined, { onOutcome: thrown });
    expect(await agent.register(optionsJwt, { onProgress: thrown })).toBe(answerJwt);
    // What they throw is not swallowed.
    expect(() => vi.runAllTimers()).toThrow('theirs');
    vi.clearAllTimers();
    vi.useRealTimers();
  });

  it('is told of failures, too', async () => {
    expect(await outcomeOf(() => new Response('', { status: 403 }))).toMatchObject({ code: 'refused' });
    const nothing = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await outcomeOf(nothing)).toMatchObject({ code: 'unreachable' });
    expect(await outcomeOf(never, AbortSignal.abort())).toMatchObject({ code: 'cancelled', elapsedMs: 0 });
  });
});
