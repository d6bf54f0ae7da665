// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { agentWith, answerJwt, failureOf, fakeFetch, never, optionsJwt, sent } from './fake-agent.ts';

describe('a call that is cancelled', () => {
  it('before it begins reaches nobody', async () => {
    const { fetch, requests } = fakeFetch(() => new Response(answerJwt));
    const agent = agentWith({ fetch });
    const call = agent.register(optionsJwt, { signal: AbortSignal.abort() });
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    expect(requests).toHaveLength(0);
  });

  it('midway takes the request back', async () => {
    const controller = new AbortController();
    const { fetch, requests } = fakeFetch(never);
    const call = failureOf(agentWith({ fetch }).authenticate(optionsJwt, { signal: controller.signal }));
    const request = await sent(requests);
    expect(request.signal.aborted).toBe(false);
    controller.abort();
    expect(request.signal.aborted).toBe(true);
    expect(await call).toMatchObject({ code: 'cancelled' });
  });

  it('while the answer is being read is cancelled, not interrupted', async () => {
    const controller = new AbortController();
    const { fetch } = fakeFetch(({ signal }) => {
      const body = new ReadableStream({
        pull: (stream) => {
          controller.abort();
          stream.error(signal.reason);
        },
      });
      return new Response(body);
    });
    const call = agentWith({ fetch }).register(optionsJwt, { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
  });

  it('with a reason of its own is still only cancelled', async () => {
    const controller = new AbortController();
    const { fetch } = fakeFetch(never);
    const call = failureOf(agentWith({ fetch }).register(optionsJwt, { signal: controller.signal }));
    controller.abort(new Error('left the page'));
    expect(await call).toMatchObject({ code: 'cancelled', elapsedMs: expect.any(Number) });
  });

  it('leaves no listener on the signal that ended another call', async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const added = vi.spyOn(signal, 'addEventListener');
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    await agentWith({ fetch }).register(optionsJwt, { signal });
    expect(added).toHaveBeenCalledOnce();
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});

describe('one call at a time', () => {
  it('a second one is refused while the first is open, whichever agent object it goes through', async () => {
    const controller = new AbortController();
    const { fetch, requests } = fakeFetch(never);
    const window = new EventTarget();
    const first = failureOf(agentWith({ fetch, window }).register(optionsJwt, { signal: controller.signal }));

    const second = agentWith({ fetch, window }).authenticate(optionsJwt);
    expect(await failureOf(second)).toMatchObject({ code: 'busy', reason: 'this_page' });
    expect((await sent(requests)).signal.aborted).toBe(false);
    expect(requests).toHaveLength(1);

    controller.abort();
    expect(await first).toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['was answered', () => new Response(answerJwt)],
    ['was refused', () => new Response('', { status: 500 })],
    ['was answered with something else', () => new Response('?')],
    ['found nobody', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('a new one works once the first %s', async (_how, answer) => {
    const window = new EventTarget();
    const first = agentWith({ fetch: fakeFetch(answer).fetch, window }).register(optionsJwt);
    await first.catch(() => undefined);
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch, window }).register(optionsJwt)).toBe(answerJwt);
  });

  it('a new one works once the first was canceled, also before it began', async () => {
    const controller = new AbortController();
    const window = new EventTarget();
    const agent = agentWith({ fetch: fakeFetch(never).fetch, window });
    await failureOf(agent.register(optionsJwt, { signal: AbortSignal.abort() }));
    const canceled = failureOf(agent.register(optionsJwt, { signal: controller.signal }));
    controller.abort();
    await canceled;
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch, window }).register(optionsJwt)).toBe(answerJwt);
  });
});
