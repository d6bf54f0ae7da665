import { describe, expect, test } from 'vitest';
import { networkConditionNames } from '../index.ts';
import { send } from './raw.ts';
import {
  authenticate,
  corsHeadersOf,
  outcomes,
  portal,
  post,
  preflight,
  readable,
  refusal,
  register,
  startAgent,
  startUnder,
} from './setup.ts';

describe('an agent that lets nobody in', () => {
  test.each([
    ['of another relying party', { rpIds: ['other.test'] }],
    ['under refuse_origin', { network: 'refuse_origin' }],
  ] as const)('%s: no JWT is delivered, to it or by it', async (_, options) => {
    const agent = await startAgent(options);
    const asked = await preflight(agent);
    // Both are what a browser goes by: without them it sends no POST.
    expect([asked.ok, corsHeadersOf(asked)]).toEqual([false, []]);
    const forced = await register(agent);
    expect([forced.status, await forced.text()]).toEqual([403, '{"error":"origin_not_allowed"}']);
    expect(agent.exchanges.map(({ reply }) => reply)).toEqual([undefined, undefined]);
    expect(agent.credentials).toEqual([]);
  });

  test('refuse_origin: 403 to an origin that it serves otherwise, and nobody is asked', async () => {
    const agent = await startUnder('refuse_origin');
    for (const response of [await preflight(agent), await register(agent)]) {
      expect([response.status, corsHeadersOf(response)]).toEqual([403, []]);
      expect(await response.text()).toBe('{"error":"origin_not_allowed"}');
    }
    expect(agent.credentials).toHaveLength(1);
    agent.network('normal');
    expect((await register(agent)).status).toBe(200);
  });

  test('no_cors: answers, and no page may read it', async () => {
    const agent = await startUnder('no_cors');
    for (const response of [await preflight(agent), await register(agent)]) {
      expect(corsHeadersOf(response)).toEqual([]);
    }
    expect(agent.exchanges.map(({ outcome, network }) => [outcome, network])).toEqual([
      ['preflight', 'no_cors'],
      ['approved', 'no_cors'],
    ]);
  });

  test('no_cors at the POST only: signs what the page may not read', async () => {
    const agent = await startUnder({ name: 'no_cors', at: 'post' });
    expect(corsHeadersOf(await preflight(agent))).toContain('access-control-allow-origin');
    const response = await authenticate(agent);
    expect([response.status, corsHeadersOf(response)]).toEqual([200, []]);
  });
});

describe('no_route', () => {
  test('a 404 that the page may read, after a good preflight; the other address is there', async () => {
    const agent = await startUnder('no_route');
    expect((await preflight(agent)).status).toBe(204);
    const response = await authenticate(agent);
    expect(corsHeadersOf(response)).toEqual(readable);
    expect(await refusal(Promise.resolve(response))).toEqual([404, { error: 'not_found' }]);
    expect(outcomes(agent)).toEqual(['OPTIONS preflight', 'POST no_route']);
    expect((await register(agent)).status).toBe(200);
  });

  test('without CORS headers: the preflight already gets the 404', async () => {
    const agent = await startUnder({ name: 'no_route', cors: false });
    for (const response of [await preflight(agent), await authenticate(agent)]) {
      expect([response.status, corsHeadersOf(response)]).toEqual([404, []]);
    }
  });

  test('the address to register at, where that is chosen', async () => {
    const agent = await startUnder({ name: 'no_route', action: 'register' });
    expect([(await register(agent)).status, (await authenticate(agent)).status]).toEqual([404, 200]);
  });
});

describe('http_error', () => {
  test.each([
    [{}, 500, readable],
    [{ status: 503 }, 503, readable],
    [{ status: 401, cors: false }, 401, []],
  ])('%j: at the POST, after a good preflight', async (choices, status, cors) => {
    const agent = await startUnder({ name: 'http_error', ...choices });
    expect((await preflight(agent)).status).toBe(204);
    const response = await register(agent);
    expect([response.status, corsHeadersOf(response)]).toEqual([status, cors]);
    expect(await response.json()).toEqual({ error: 'simulated_failure' });
    expect(agent.exchanges.at(-1)).toMatchObject({ outcome: 'http_error', status });
  });

  test('at the preflight', async () => {
    const agent = await startUnder({ name: 'http_error', at: 'preflight', cors: false });
    const response = await preflight(agent);
    expect([response.status, corsHeadersOf(response)]).toEqual([500, []]);
  });

  test('is not readable for a page that the agent does not serve', async () => {
    const agent = await startUnder('http_error');
    expect(corsHeadersOf(await register(agent, { origin: 'https://evilrp.test' }))).toEqual([]);
  });
});

describe('redirect', () => {
  test('to another path, where a page that follows gets its JWT', async () => {
    const agent = await startUnder('redirect');
    const response = await register(agent);
    expect([response.status, response.url]).toEqual([200, `${agent.url}/moved/register`]);
    expect(agent.exchanges.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
      '/register redirect',
      '/moved/register approved',
    ]);
  });

  test('to another origin, by the number of the address', async () => {
    const agent = await startUnder({ name: 'redirect', to: 'other_origin' });
    expect((await register(agent)).url).toBe(`http://127.0.0.1:${agent.port}/moved/register`);
  });

  test('to an origin of one’s choice, after a good preflight', async () => {
    const [agent, elsewhere] = [await startUnder('normal'), await startUnder('normal')];
    agent.network({ name: 'redirect', to: `http://localhost:${elsewhere.port}` });
    expect((await preflight(agent)).status).toBe(204);
    expect((await register(agent)).url).toBe(`${elsewhere.url}/register`);
    expect(outcomes(elsewhere)).toEqual(['POST approved']);
  });

  test('of the preflight', async () => {
    const agent = await startUnder({ name: 'redirect', at: 'preflight' });
    const response = await fetch(`${agent.url}/register`, {
      method: 'OPTIONS',
      headers: { origin: portal },
      redirect: 'manual',
    });
    expect([response.status, response.headers.get('location')]).toEqual([307, '/moved/register']);
  });

  test('the moved path is there under this condition only', async () => {
    const agent = await startUnder('normal');
    expect((await post(`${agent.url}/moved/register`, '')).status).toBe(404);
  });
});

describe('another program on the port', () => {
  test('web_server: a page for everything, and nothing readable', async () => {
    const agent = await startUnder('web_server');
    for (const response of [await preflight(agent), await register(agent), await fetch(`${agent.url}/x`)]) {
      expect([response.status, corsHeadersOf(response)]).toEqual([200, []]);
      expect(await response.text()).toMatch(/^<!doctype html>/);
    }
  });

  test.each([
    ['html', 'text/html; charset=utf-8', /^<!doctype html>/],
    ['json', 'application/json; charset=utf-8', /^\{"status":"ok"\}$/],
  ] as const)('open_web_server: %s that every page may read', async (body, type, text) => {
    const agent = await startUnder({ name: 'open_web_server', body });
    for (const response of [
      await preflight(agent),
      await register(agent, { origin: 'https://evilrp.test' }),
    ]) {
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-allow-headers')).toBe('content-type');
      expect(await response.text()).toMatch(text);
    }
  });

  test('not_http: says something else, and closes', async () => {
    const agent = await startUnder('not_http');
    const { received, error } = await send(agent, 'OPTIONS');
    expect([received.startsWith('SSH-2.0'), received.includes('HTTP'), error]).toEqual([
      true,
      false,
      undefined,
    ]);
    await expect(register(agent)).rejects.toThrow('fetch failed');
    expect(outcomes(agent)).toEqual(['OPTIONS not_http', 'POST not_http']);
  });

  test('the record tells whether a JWT came to it', async () => {
    const agent = await startUnder('web_server');
    await preflight(agent);
    await register(agent);
    expect(agent.exchanges.map(({ options }) => options?.claims.aud)).toEqual([undefined, 'pingid-desktop']);
  });
});

test.each(networkConditionNames.filter((name) => !['normal', 'slow', 'no_cors', 'redirect'].includes(name)))(
  'under %s nobody is asked and no behaviour is used up',
  async (network) => {
    const agent = await startUnder(network);
    agent.behaveOnce('refuse');
    const settled = Promise.allSettled([authenticate(agent).then((response) => response.text())]);
    await agent.until(() => !['pending', undefined].includes(agent.exchanges.at(-1)?.outcome));
    expect(agent.prompt).toBeUndefined();
    agent.network('normal');
    expect(await refusal(register(agent))).toEqual([403, { error: 'user_refused' }]);
    await agent.stop();
    await settled;
  },
);
