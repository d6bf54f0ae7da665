import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isOriginOf } from '../requests/origins.ts';
import {
  authenticate,
  corsHeadersOf,
  pingOne,
  portal,
  post,
  preflight,
  refusal,
  register,
  startAgent,
} from './setup.ts';

const foreignOrigins = [
  'https://evilrp.test',
  'https://rp.test.evil.com',
  'https://rp.test.',
  'https://RP.test',
  'https://rp.test/',
  'https://test',
  'http://rp.test',
  'http://portal.rp.test',
  'http://localhost:3000',
  'null',
  'garbage',
];

describe('a page of the relying party', () => {
  const origins = ['https://rp.test', portal, 'https://a.b.rp.test:8443'];

  test.each(origins)('%s gets its preflight answered and may read the answer', async (origin) => {
    const agent = await startAgent();
    const answer = await preflight(agent, origin);
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      vary: 'Origin',
    });
    const response = await register(agent, { origin });
    expect(response.status).toBe(200);
    expect(corsHeadersOf(response)).toEqual(['access-control-allow-origin']);
    expect(response.headers.get('vary')).toBe('Origin');
  });

  test('may read refusals too', async () => {
    const response = await authenticate(await startAgent());
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe(portal);
  });

  test('may be on plain http on this computer only', () => {
    expect(isOriginOf('localhost', 'http://localhost:3000')).toBe(true);
    expect(isOriginOf('localhost', 'http://portal.localhost:3000')).toBe(true);
    expect(isOriginOf('127.0.0.1', 'http://127.0.0.1:3000')).toBe(true);
    expect(isOriginOf('rp.test', 'http://rp.test')).toBe(false);
  });

  test('is told how long to remember the preflight where that is chosen', async () => {
    const agent = await startAgent({ choices: { preflightMaxAgeSeconds: 600 } });
    expect((await preflight(agent, portal)).headers.get('access-control-max-age')).toBe('600');
  });
});

describe('a foreign page', () => {
  test.each(foreignOrigins)('%s is refused and may read nothing', async (origin) => {
    const agent = await startAgent();
    for (const answer of [await preflight(agent, origin), await register(agent, { origin })]) {
      expect(answer.status).toBe(403);
      expect(corsHeadersOf(answer)).toEqual([]);
    }
    expect(agent.credentials).toEqual([]);
  });

  test('is refused without an Origin', async () => {
    const answer = register(await startAgent(), { origin: null });
    expect(await refusal(answer)).toEqual([403, { error: 'origin_not_allowed' }]);
  });

  test('cannot use the options of another relying party that the agent knows', async () => {
    const agent = await startAgent({ rpIds: ['rp.test', 'other.test'] });
    const response = await register(agent, { origin: 'https://portal.other.test' });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://portal.other.test');
    expect([response.status, await response.json()]).toEqual([403, { error: 'origin_not_allowed' }]);
  });
});

test('a host name that is not loopback is refused: DNS rebinding', async () => {
  const agent = await startAgent();
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const headers = {
    host: `rebound.rp.test:${agent.port}`,
    origin: portal,
    'content-type': 'application/jwt',
  };
  request(`${agent.url}/register`, { method: 'POST', headers }, (response) => {
    response.resume();
    resolve(response.statusCode);
  }).end(await pingOne.creationOptions());
  expect(await promise).toBe(403);
  expect(agent.exchanges.at(-1)?.outcome).toBe('host_not_allowed');
});

describe('the protocol', () => {
  test('wants application/jwt', async () => {
    const agent = await startAgent();
    const answer = post(`${agent.url}/register`, '{}', { contentType: 'application/json' });
    expect(await refusal(answer)).toEqual([415, { error: 'unsupported_media_type' }]);
    const parametrised = post(`${agent.url}/register`, await pingOne.creationOptions(), {
      contentType: 'application/jwt; charset=utf-8',
    });
    expect((await parametrised).status).toBe(200);
  });

  test('has an end', async () => {
    const agent = await startAgent();
    const answer = post(`${agent.url}/register`, 'a'.repeat(64 * 1024 + 1));
    expect(await refusal(answer)).toEqual([413, { error: 'payload_too_large' }]);
  });

  test('knows POST and two paths', async () => {
    const agent = await startAgent();
    const got = await fetch(`${agent.url}/register`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await post(`${agent.url}/registers`, '')).status).toBe(404);
    expect((await fetch(`${agent.url}/simulator`)).status).toBe(404);
  });
});
