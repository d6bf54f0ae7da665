import { describe, expect, test } from 'vitest';
import { sceneGroups } from '../control-page/network-words.ts';
import { type DesktopAgentSimulator, networkConditionNames } from '../index.ts';
import { register, startAgent } from './setup.ts';

interface Command {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const samePage = { 'sec-fetch-site': 'same-origin' };

function command(
  agent: DesktopAgentSimulator,
  name: string,
  { body, headers = samePage }: Command,
): Promise<Response> {
  return fetch(`${agent.url}/simulator/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The next view that the page is sent. */
async function nextView(reader: ReadableStreamDefaultReader<string>): Promise<Record<string, unknown>> {
  let text = '';
  while (!text.endsWith('\n\n')) text += (await reader.read()).value ?? '';
  return JSON.parse(text.trim().split('\n\n').at(-1)?.replace('data: ', '') ?? '');
}

describe('the page', () => {
  test('says what it is, and lets nothing in from elsewhere', async () => {
    const agent = await startAgent({ controlPage: true });
    const response = await fetch(`${agent.url}/simulator`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const text = await response.text();
    expect(text).toContain('PingID Desktop simulator');
    expect(text).toContain('value="approve" checked');
    for (const asset of ['page.css', 'page.js']) {
      expect((await fetch(`${agent.url}/simulator/${asset}`)).status).toBe(200);
    }
    expect((await fetch(`${agent.url}/simulator/page.ts`)).status).toBe(404);
  });

  test('escapes what a foreign page may have written', async () => {
    const agent = await startAgent({ controlPage: true });
    await fetch(`${agent.url}/%3Cb%3E`, { headers: { 'user-agent': '<script>alert(1)</script>' } });
    const text = await (await fetch(`${agent.url}/simulator`)).text();
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  test('is not counted among the requests to the agent', async () => {
    const agent = await startAgent({ controlPage: true });
    await fetch(`${agent.url}/simulator`);
    expect(agent.exchanges).toEqual([]);
  });
});

describe('its controls', () => {
  test('switch behaviour and reply format', async () => {
    const agent = await startAgent({ controlPage: true });
    expect((await command(agent, 'behaviour', { body: { value: 'ask' } })).status).toBe(204);
    expect((await command(agent, 'reply', { body: { value: 'json' } })).status).toBe(204);
    expect([agent.behaviour.name, agent.reply]).toEqual(['ask', 'json']);
  });

  test('answer the prompt that is shown, and no other', async () => {
    const agent = await startAgent({ controlPage: true, behaviour: 'ask' });
    const answer = register(agent);
    const { id } = await agent.until(() => agent.prompt);
    expect((await command(agent, 'prompt', { body: { id: id + 1, answer: 'approve' } })).status).toBe(400);
    expect((await command(agent, 'prompt', { body: { id, answer: 'approve' } })).status).toBe(204);
    expect((await answer).status).toBe(200);
  });

  test('forget a credential', async () => {
    const agent = await startAgent({ controlPage: true });
    const { credentialId } = await agent.createCredential();
    expect((await command(agent, 'forget', { body: { id: credentialId } })).status).toBe(204);
    expect(agent.credentials).toEqual([]);
  });

  test.each([
    ['behaviour', { value: 'explode' }],
    ['reply', { value: 'xml' }],
    ['prompt', { id: 1, answer: 'approve' }],
    ['forget', { id: 'unknown' }],
    ['network', { value: 'explode' }],
    ['absence', { seconds: 3_600_000 }],
    ['behaviour', null],
  ])('%s refuses %j', async (name, body) => {
    const agent = await startAgent({ controlPage: true });
    expect((await command(agent, name, { body })).status).toBe(400);
  });

  test.each([
    ['a cross-site page', { 'sec-fetch-site': 'cross-site', origin: 'https://portal.rp.test' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
    ['an old browser on another origin', { origin: 'https://portal.rp.test' }],
    ['nobody in particular', {}],
  ])('are out of reach for %s', async (_, headers: Readonly<Record<string, string>>) => {
    const agent = await startAgent({ controlPage: true });
    const answers = [
      await command(agent, 'behaviour', { body: { value: 'hang' }, headers }),
      await fetch(`${agent.url}/simulator/api/events`, { headers }),
    ];
    for (const { status, headers } of answers) {
      expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect(agent.behaviour.name).toBe('approve');
  });

  test('work in an old browser on the page itself', async () => {
    const agent = await startAgent({ controlPage: true });
    const headers = { origin: agent.url };
    expect((await command(agent, 'behaviour', { body: { value: 'hang' }, headers })).status).toBe(204);
  });

  test('take JSON only', async () => {
    const agent = await startAgent({ controlPage: true });
    const headers = { ...samePage, 'content-type': 'text/plain' };
    expect((await command(agent, 'behaviour', { body: { value: 'hang' }, headers })).status).toBe(415);
    expect((await command(agent, 'toString', { body: {} })).status).toBe(404);
  });
});

describe('whatever is on the port', () => {
  test.each(networkConditionNames)('%s leaves the page as it is', async (network) => {
    const agent = await startAgent({ controlPage: true, network });
    expect((await fetch(`${agent.url}/simulator`)).status).toBe(200);
    expect((await command(agent, 'network', { body: { value: 'normal' } })).status).toBe(204);
    expect(agent.networkCondition.name).toBe('normal');
    expect((await register(agent)).status).toBe(200);
  });

  test.each(sceneGroups.flatMap(({ scenes }) => scenes))(
    '$key can be chosen, and is shown',
    async (scene) => {
      const agent = await startAgent({ controlPage: true });
      expect((await command(agent, 'network', { body: { value: scene.key } })).status).toBe(204);
      expect(agent.networkCondition).toEqual(scene.condition);
      const text = await (await fetch(`${agent.url}/simulator`)).text();
      expect(text).toContain(`<option value="${scene.key}" selected>`);
      expect(text).toContain(scene.effect);
    },
  );

  test('every condition is there for people', () => {
    const offered = sceneGroups.flatMap(({ scenes }) => scenes.map(({ condition }) => condition.name));
    expect(new Set(offered)).toEqual(new Set(networkConditionNames));
  });

  test('the app is quit for a while, which ends a prompt, and can be brought back sooner', async () => {
    const agent = await startAgent({ controlPage: true, behaviour: 'ask' });
    const failed = expect(register(agent)).rejects.toThrow('fetch failed');
    await agent.until(() => agent.prompt);
    expect((await command(agent, 'absence', { body: { seconds: 15 } })).status).toBe(204);
    await agent.until(() => !agent.listening);
    await failed;
    expect(agent.prompt).toBeUndefined();
    await agent.start();
    expect((await fetch(`${agent.url}/simulator`)).status).toBe(200);
  });
});

test('the page is told at once what happens', async () => {
  const agent = await startAgent({ controlPage: true, behaviour: 'ask' });
  const response = await fetch(`${agent.url}/simulator/api/events`, { headers: samePage });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('There is no stream.');
  expect(await nextView(reader)).toMatchObject({ behaviour: 'ask', news: '' });

  const answer = register(agent);
  const prompt = await agent.until(() => agent.prompt);
  let view = await nextView(reader);
  while (!view.news) view = await nextView(reader);
  expect(view.news).toBe('portal.rp.test wants to set up this computer for sign-in');
  prompt.refuse();
  await answer;
});
