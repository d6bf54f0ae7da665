// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Platform, PromptAhead } from '../src/index.ts';
import { agentWith, answerJwt, failureOf, fakeFetch, never, optionsJwt, sent } from './fake-agent.ts';
import { fakePermissions, permissionsWithoutTheName } from './fake-permissions.ts';
import { fakePlatform, fakeStorage } from './fake-platform.ts';

/** An agent, and a person who reads what the page explains before the browser prompts. */
function explaining(
  platform: Partial<Platform>,
  answer: Parameters<typeof fakeFetch>[0] = () => new Response(answerJwt),
) {
  const { fetch, requests } = fakeFetch(answer);
  const agent = agentWith({ fetch, ...platform });
  const reading = Promise.withResolvers<void>();
  const beforePrompt = vi.fn<(prompt: PromptAhead) => Promise<void>>(() => reading.promise);
  const explained = () => vi.waitFor(() => expect(beforePrompt).toHaveBeenCalledOnce());
  return { agent, requests, beforePrompt, explained, goOn: reading.resolve, giveUp: reading.reject };
}

const prompting = () => fakePermissions('prompt').permissions;

describe('before the browser prompts for the first time', () => {
  it('the call waits until the person has read why, and goes on with their click', async () => {
    const { agent, requests, beforePrompt, explained, goOn } = explaining({ permissions: prompting() });
    const call = agent.register(optionsJwt, { beforePrompt });
    await explained();
    expect(beforePrompt.mock.calls).toEqual([
      [{ why: 'first_time', browser: expect.objectContaining({ family: 'chrome' }) }],
    ]);
    expect(requests).toHaveLength(0);
    goOn();
    expect(await call).toBe(answerJwt);
  });

  it('is explained once in this browser', async () => {
    const storage = fakeStorage();
    const { agent, beforePrompt, goOn } = explaining({ permissions: prompting(), storage });
    goOn();
    await agent.register(optionsJwt, { beforePrompt });
    expect(beforePrompt).toHaveBeenCalledOnce();
    const second = explaining({ permissions: prompting(), storage });
    expect(await second.agent.register(optionsJwt, second)).toBe(answerJwt);
    expect(second.beforePrompt).not.toHaveBeenCalled();
  });

  it('is explained again to somebody who gave up over it', async () => {
    const storage = fakeStorage();
    const controller = new AbortController();
    const { agent, requests, beforePrompt, explained } = explaining({ permissions: prompting(), storage });
    const call = agent.register(optionsJwt, { signal: controller.signal, beforePrompt });
    await explained();
    controller.abort();
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    expect(requests).toHaveLength(0);

    const second = explaining({ permissions: prompting(), storage });
    const again = second.agent.register(optionsJwt, second);
    await second.explained();
    second.goOn();
    await again;
  });

  it('the call is canceled when the page says that the person does not go on', async () => {
    const storage = fakeStorage();
    const { agent, requests, beforePrompt, giveUp } = explaining({ permissions: prompting(), storage });
    const call = failureOf(agent.register(optionsJwt, { beforePrompt }));
    giveUp(new Error('closed'));
    expect(await call).toMatchObject({ code: 'cancelled' });
    expect(requests).toHaveLength(0);
    expect(storage.getItem('desktop-agent')).toBeNull();
  });

  it.each([
    ['it is granted', { permissions: fakePermissions('granted').permissions }],
    ['it is denied, and nothing will be asked', { permissions: fakePermissions('denied').permissions }],
    ['the browser does not know the permission', { permissions: permissionsWithoutTheName }],
    ['the page is from this computer', { permissions: prompting(), page: new URL('http://localhost:5173') }],
  ])('nothing is explained where %s', async (_where, platform) => {
    const { agent, beforePrompt } = explaining(platform);
    expect(await agent.register(optionsJwt, { beforePrompt })).toBe(answerJwt);
    expect(beforePrompt).not.toHaveBeenCalled();
  });

  it('nothing is explained where the page does not want to', async () => {
    const { agent } = explaining({ permissions: prompting() });
    expect(await agent.register(optionsJwt)).toBe(answerJwt);
  });

  it('does not keep another tab waiting', async () => {
    const locks = { request: vi.fn() };
    const { agent, beforePrompt, explained } = explaining({ permissions: prompting(), locks });
    const controller = new AbortController();
    const call = failureOf(agent.register(optionsJwt, { signal: controller.signal, beforePrompt }));
    await explained();
    expect(locks.request).not.toHaveBeenCalled();
    controller.abort();
    await call;
  });

  it('the time for reading counts neither as waiting nor toward the limit', async () => {
    let now = 0;
    const onProgress = vi.fn();
    const platform = { permissions: prompting(), now: () => now };
    const { agent, beforePrompt, explained, goOn } = explaining(platform);
    const call = agent.register(optionsJwt, { beforePrompt, onProgress });
    await explained();
    now = 600_000;
    goOn();
    await call;
    expect(onProgress.mock.calls).toEqual([[{ phase: 'calling', elapsedMs: 0 }]]);
  });
});

describe('closing the prompt once too often', () => {
  const explained = (timesUndecided: number) =>
    fakeStorage({ 'desktop-agent': JSON.stringify({ wasExplained: true, timesUndecided }) });

  /** The person closes the prompt. */
  async function dismiss(storage: Platform['storage']) {
    let now = 0;
    const { fetch } = fakeFetch(() => {
      now += 5000;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const platform = { fetch, permissions: prompting(), storage, now: () => now };
    expect(await failureOf(agentWith(platform).register(optionsJwt))).toMatchObject({
      code: 'permission_dismissed',
    });
  }

  it('is warned of before the third time', async () => {
    const storage = explained(0);
    await dismiss(storage);
    await dismiss(storage);
    const { agent, beforePrompt, goOn } = explaining({ permissions: prompting(), storage });
    goOn();
    await agent.register(optionsJwt, { beforePrompt });
    expect(beforePrompt).toHaveBeenCalledWith(expect.objectContaining({ why: 'last_chance' }));
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
    const { agent, beforePrompt } = explaining({ permissions: prompting(), storage: explained(5), browser });
    expect(await agent.register(optionsJwt, { beforePrompt })).toBe(answerJwt);
    expect(beforePrompt).not.toHaveBeenCalled();
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
    const { beforePrompt } = first;
    const call = failureOf(first.agent.register(optionsJwt, { signal: controller.signal, beforePrompt }));
    first.goOn();
    await sent(first.requests);
    controller.abort();
    await call;
    const second = explaining({ permissions: prompting(), storage: undefined, window });
    expect(await second.agent.register(optionsJwt, second)).toBe(answerJwt);
    expect(second.beforePrompt).not.toHaveBeenCalled();
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
      const { agent, beforePrompt, goOn } = explaining({ permissions: prompting(), storage });
      goOn();
      await agent.register(optionsJwt, { beforePrompt });
      expect(beforePrompt).toHaveBeenCalledWith(expect.objectContaining({ why: 'first_time' }));
    },
  );

  it('breaks nothing where the browser keeps nothing', async () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const storage = { getItem: forbidden, setItem: forbidden };
    const { agent, beforePrompt, goOn } = explaining({ permissions: prompting(), storage });
    goOn();
    expect(await agent.register(optionsJwt, { beforePrompt })).toBe(answerJwt);
    expect(beforePrompt).toHaveBeenCalledOnce();
  });
});
