import { describe, expect, test } from 'vitest';
import { send } from './raw.ts';
import { corsHeadersOf, outcomes, preflight, readable, register, startAgent, startUnder } from './setup.ts';

describe('slow', () => {
  test('answers as usual, later', async () => {
    const agent = await startUnder({ name: 'slow', ms: 60 });
    const startedMs = performance.now();
    expect((await preflight(agent)).status).toBe(204);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(55);
    expect((await register(agent)).status).toBe(200);
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(110);
    expect(agent.exchanges.map(({ network }) => network)).toEqual(['slow', 'slow']);
  });

  test('asks nobody once the browser has left', async () => {
    const agent = await startAgent({ network: { name: 'slow', ms: 3_600_000 }, behaviour: 'ask' });
    const page = new AbortController();
    const answer = register(agent, { signal: page.signal });
    await agent.until(() => agent.exchanges.at(-1)?.network);
    page.abort();
    await expect(answer).rejects.toThrow('abort');
    await agent.until(() => agent.exchanges.at(-1)?.outcome === 'aborted');
    expect(agent.prompt).toBeUndefined();
  });
});

describe('silent', () => {
  test.each(['OPTIONS', 'POST'] as const)('never answers %s', async (method) => {
    const agent = await startUnder('silent');
    const end = send(agent, method);
    await agent.until(() => agent.exchanges.at(-1)?.outcome === 'silent');
    await agent.stop();
    expect((await end).received).toBe('');
    expect(outcomes(agent)).toEqual([`${method} silent`]);
  });

  test('after the preflight, where that is chosen', async () => {
    const agent = await startUnder({ name: 'silent', at: 'post' });
    expect((await preflight(agent)).status).toBe(204);
    const failed = expect(register(agent)).rejects.toThrow('fetch failed');
    await agent.until(() => agent.exchanges.at(-1)?.outcome === 'silent');
    await agent.stop();
    await failed;
    expect(agent.credentials).toHaveLength(1);
  });
});

describe('half an answer', () => {
  test('stalled: the rest never comes', async () => {
    const agent = await startUnder('stalled');
    const response = await register(agent);
    expect([response.status, corsHeadersOf(response)]).toEqual([200, readable]);
    const body = expect(response.text()).rejects.toThrow('terminated');
    expect(agent.exchanges.at(-1)).toMatchObject({ outcome: 'stalled', status: 200 });
    await agent.stop();
    await body;
  });

  test('cut_off: the connection ends', async () => {
    const response = await register(await startUnder('cut_off'));
    expect([response.status, corsHeadersOf(response)]).toEqual([200, readable]);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test.each(['stalled', 'cut_off'] as const)('%s: the preflight is fine', async (name) => {
    expect((await preflight(await startUnder(name))).status).toBe(204);
  });
});

describe('reset', () => {
  test.each(['OPTIONS', 'POST'] as const)('breaks the connection at %s', async (method) => {
    const agent = await startUnder('reset');
    expect(await send(agent, method)).toEqual({ received: '', error: 'ECONNRESET' });
    expect(outcomes(agent)).toEqual([`${method} reset`]);
  });

  test.each([
    ['preflight', ['OPTIONS reset', 'POST approved']],
    ['post', ['OPTIONS preflight', 'POST reset']],
  ] as const)('at the %s only, where that is chosen', async (at, expected) => {
    const agent = await startUnder({ name: 'reset', at });
    await Promise.allSettled([preflight(agent)]);
    await Promise.allSettled([register(agent)]);
    expect(outcomes(agent)).toEqual(expected);
  });
});
