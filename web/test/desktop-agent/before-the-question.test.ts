// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Platform } from '../../src/desktop-agent/index.ts';
import { agentWith, answerJwt, failureOf, fakeFetch, never, optionsJwt, sent } from './fake-agent.ts';
import { fakePermissions, permissionsWithoutTheName } from './fake-permissions.ts';
import { fakePlatform, fakeStorage } from './fake-platform.ts';

function explaining(
  platform: Partial<Platform>,
  answer: Parameters<typeof fakeFetch>[0] = () => new Response(answerJwt),
) {
  const { fetch, requests } = fakeFetch(answer);
  const agent = agentWith({ fetch, ...platform }, undefined, { explain: true });
  return { agent, requests };
}

const prompting = () => fakePermissions('prompt').permissions;

describe('before the browser asks for the first time', () => {
  it('the call waits until the person has read why, and goes on with their click', async () => {
    const { agent, requests } = explaining({ permissions: prompting() });
    const call = agent.register(optionsJwt);
    await vi.waitFor(() => expect(agent.state).toMatchObject({ phase: 'explaining', why: 'first_time' }));
    expect(requests).toHaveLength(0);
    agent.proceed();
    expect(await call).toBe(answerJwt);
  });

  it('is explained once in this browser', async () => {
    const storage = fakeStorage();
    const first = explaining({ permissions: prompting(), storage });
    const call = first.agent.register(optionsJwt);
    await vi.waitFor(() => expect(first.agent.state.phase).toBe('explaining'));
    first.agent.proceed();
    await call;
    const second = explaining({ permissions: prompting(), storage });
    expect(await second.agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('is explained again to somebody who gave up over it', async () => {
    const storage = fakeStorage();
    const controller = new AbortController();
    const first = explaining({ permissions: prompting(), storage });
    const call = first.agent.register(optionsJwt, { signal: controller.signal });
    await vi.waitFor(() => expect(first.agent.state.phase).toBe('explaining'));
    controller.abort();
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    expect(first.requests).toHaveLength(0);

    const second = explaining({ permissions: prompting(), storage });
    const again = second.agent.register(optionsJwt);
    await vi.waitFor(() => expect(second.agent.state.phase).toBe('explaining'));
    second.agent.proceed();
    await again;
  });

  it.each([
    ['it is granted', { permissions: fakePermissions('granted').permissions }],
    ['it is denied, and nothing will be asked', { permissions: fakePermissions('denied').permissions }],
    ['the browser does not know the question', { permissions: permissionsWithoutTheName }],
    ['the page is from this computer', { permissions: prompting(), page: new URL('http://localhost:5173') }],
  ])('nothing is explained where %s', async (_where, platform) => {
    const { agent } = explaining(platform);
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('nothing is explained unless that is wanted', async () => {
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    expect(await agentWith({ fetch, permissions: prompting() }).register(optionsJwt)).toBe(answerJwt);
  });

  it('does not keep another tab waiting', async () => {
    const locks = { request: vi.fn() };
    const { agent } = explaining({ permissions: prompting(), locks });
    const controller = new AbortController();
    const call = failureOf(agent.register(optionsJwt, { signal: controller.signal }));
    await vi.waitFor(() => expect(agent.state.phase).toBe('explaining'));
    expect(locks.request).not.toHaveBeenCalled();
    controller.abort();
    await call;
  });

  it('a click too many changes nothing', async () => {
    const { agent } = explaining({ permissions: prompting() });
    agent.proceed();
    const call = agent.register(optionsJwt);
    await vi.waitFor(() => expect(agent.state.phase).toBe('explaining'));
    agent.proceed();
    agent.proceed();
    expect(await call).toBe(answerJwt);
  });
});

describe('closing the question once too often', () => {
  const explained = (timesUndecided: number) =>
    fakeStorage({ 'desktop-agent': JSON.stringify({ wasExplained: true, timesUndecided }) });

  /** The person closes the question. */
  async function dismiss(storage: Platform['storage']) {
    let now = 0;
    const { fetch } = fakeFetch(() => {
      now += 5000;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const platform = { fetch, permissions: prompting(), storage, now: () => now };
    const agent = agentWith(platform, undefined, { explain: true });
    expect(await failureOf(agent.register(optionsJwt))).toMatchObject({ code: 'permission_dismissed' });
  }

  it('is warned of before the third time', async () => {
    const storage = explained(0);
    await dismiss(storage);
    await dismiss(storage);
    const { agent } = explaining({ permissions: prompting(), storage });
    const call = agent.register(optionsJwt);
    await vi.waitFor(() => expect(agent.state).toMatchObject({ phase: 'explaining', why: 'last_chance' }));
    agent.proceed();
    await call;
  });

  const pagehide = (window: EventTarget) => window.dispatchEvent(new Event('pagehide'));
  it.each<[string, (window: EventTarget, call: AbortController) => void]>([
    ['leaving the page', pagehide],
    ['giving up', (_window, call) => call.abort()],
    ['leaving a page that gives up then', (window, call) => [pagehide(window), call.abort()]],
    ['giving up and then leaving', (window, call) => [call.abort(), pagehide(window)]],
  ])('counts %s while it is open, once', async (_what, leave) => {
    let now = 0;
    const storage = explained(1);
    const controller = new AbortController();
    const { permissions, change } = fakePermissions('prompt');
    const { fetch, requests } = fakeFetch(never);
    const platform = fakePlatform({ fetch, permissions, storage, now: () => now });
    const call = failureOf(agentWith(platform).register(optionsJwt, { signal: controller.signal }));
    await sent(requests);
    now += 3000;
    change('prompt');
    leave(platform.window, controller);
    controller.abort();
    await call;
    expect(JSON.parse(storage.getItem('desktop-agent') ?? '')).toMatchObject({ timesUndecided: 2 });
  });

  it.each([
    ['Chrome', 'chromium', 2],
    ['Firefox', 'gecko', 1],
  ] as const)('counts what %s may ask where nothing answers', async (_name, engine, expected) => {
    const storage = explained(1);
    const browser = { family: 'other', engine, majorVersion: 156, system: 'mac' } as const;
    const { fetch } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    const platform = { fetch, permissions: prompting(), storage, browser };
    expect(await failureOf(agentWith(platform).register(optionsJwt))).toMatchObject({
      code: 'unreachable_or_unasked',
    });
    expect(JSON.parse(storage.getItem('desktop-agent') ?? '')).toMatchObject({ timesUndecided: expected });
  });

  it('is not warned of in Firefox, which asks again and again', async () => {
    const browser = { family: 'firefox', engine: 'gecko', majorVersion: 153, system: 'windows' } as const;
    const { agent } = explaining({ permissions: prompting(), storage: explained(5), browser });
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('is forgotten once a call was answered, also where nobody was asked', async () => {
    const storage = explained(2);
    const { fetch } = fakeFetch(() => new Response(answerJwt));
    await agentWith({ fetch, permissions: prompting(), storage }).register(optionsJwt);
    expect(JSON.parse(storage.getItem('desktop-agent') ?? '')).toMatchObject({ timesUndecided: 0 });
  });

  it('holds for the page where the browser keeps nothing', async () => {
    const window = new EventTarget();
    const first = explaining({ permissions: prompting(), storage: undefined, window }, never);
    const controller = new AbortController();
    const call = failureOf(first.agent.register(optionsJwt, { signal: controller.signal }));
    await vi.waitFor(() => expect(first.agent.state.phase).toBe('explaining'));
    first.agent.proceed();
    await sent(first.requests);
    controller.abort();
    await call;
    const second = explaining({ permissions: prompting(), storage: undefined, window });
    expect(await second.agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('is forgotten once the person has chosen', async () => {
    const storage = explained(2);
    const { permissions } = fakePermissions('denied');
    const { fetch } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    await failureOf(agentWith({ fetch, permissions, storage }).register(optionsJwt));
    expect(JSON.parse(storage.getItem('desktop-agent') ?? '')).toMatchObject({ timesUndecided: 0 });
  });

  it.each(['nonsense', '[]', 'null', '{"wasExplained":"yes","timesUndecided":"9"}'])(
    'is not warned of because of what somebody else left in the storage: %s',
    async (content) => {
      const storage = fakeStorage({ 'desktop-agent': content });
      const { agent } = explaining({ permissions: prompting(), storage });
      const call = agent.register(optionsJwt);
      await vi.waitFor(() => expect(agent.state).toMatchObject({ why: 'first_time' }));
      agent.proceed();
      await call;
    },
  );

  it('breaks nothing where the browser keeps nothing', async () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const storage = { getItem: forbidden, setItem: forbidden };
    const { agent } = explaining({ permissions: prompting(), storage });
    const call = agent.register(optionsJwt);
    await vi.waitFor(() => expect(agent.state.phase).toBe('explaining'));
    agent.proceed();
    expect(await call).toBe(answerJwt);
  });
});
