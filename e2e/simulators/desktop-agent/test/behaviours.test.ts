import { decodeJwt, importJWK, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { authenticate, portal, refusal, register, startAgent } from './setup.ts';

describe('approve', () => {
  test('is what happens unless told otherwise', async () => {
    const agent = await startAgent();
    expect(agent.behaviour).toEqual({ name: 'approve' });
    expect((await register(agent)).status).toBe(200);
  });

  test('takes the moment a person would', async () => {
    const agent = await startAgent({ answerAfterMs: 20 });
    const answer = register(agent);
    expect(await agent.until(() => agent.prompt)).toMatchObject({ behaviour: 'approve' });
    expect((await answer).status).toBe(200);
  });
});

describe('ask', () => {
  test('shows who asks, and waits for approval', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    const answer = register(agent);
    const prompt = await agent.until(() => agent.prompt);
    expect(prompt).toMatchObject({ action: 'register', origin: portal, rpId: 'rp.test', behaviour: 'ask' });
    prompt.approve();
    expect((await answer).status).toBe(200);
    expect(agent.prompt).toBeUndefined();
  });

  test('makes no credential when the person refuses', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    const answer = register(agent);
    (await agent.until(() => agent.prompt)).refuse();
    expect(await refusal(answer)).toEqual([403, { error: 'user_refused' }]);
    expect(agent.credentials).toEqual([]);
  });

  test('counts the first answer only', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    const answer = register(agent);
    const prompt = await agent.until(() => agent.prompt);
    prompt.refuse();
    prompt.approve();
    expect((await answer).status).toBe(403);
  });

  test('is busy for anybody else meanwhile', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    await agent.createCredential();
    const first = register(agent);
    const prompt = await agent.until(() => agent.prompt);
    expect(await refusal(authenticate(agent))).toEqual([409, { error: 'busy' }]);
    prompt.approve();
    expect((await first).status).toBe(200);
  });

  test('drops the prompt when the browser leaves', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    const page = new AbortController();
    const answer = register(agent, { signal: page.signal });
    await agent.until(() => agent.prompt);
    page.abort();
    await expect(answer).rejects.toThrow('abort');
    await agent.until(() => !agent.prompt);
    await agent.until(() => agent.exchanges.at(-1)?.outcome === 'aborted');
    agent.behave('approve');
    expect((await register(agent)).status).toBe(200);
  });
});

test('refuse says that the person said no', async () => {
  const agent = await startAgent({ behaviour: 'refuse' });
  expect(await refusal(register(agent))).toEqual([403, { error: 'user_refused' }]);
});

test('hang never answers, until the browser leaves', async () => {
  const agent = await startAgent({ behaviour: 'hang' });
  const page = new AbortController();
  const answer = register(agent, { signal: page.signal });
  await agent.until(() => agent.prompt);
  page.abort();
  await expect(answer).rejects.toThrow('abort');
  await agent.until(() => agent.exchanges.at(-1)?.outcome === 'aborted');
});

describe('a broken agent', () => {
  test('fails with the status and body one likes', async () => {
    const agent = await startAgent({ behaviour: 'fail' });
    expect(await refusal(register(agent))).toEqual([500, { error: 'simulated_failure' }]);
    agent.behave({ name: 'fail', status: 503, body: '{"error":"starting"}' });
    expect(await refusal(register(agent))).toEqual([503, { error: 'starting' }]);
  });

  test('answers with something that is no JWT', async () => {
    const response = await register(await startAgent({ behaviour: 'garbage' }));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
    expect(await response.text()).toContain('<h1>');
  });

  test('answers with far too much', async () => {
    const agent = await startAgent({ behaviour: 'huge' });
    expect((await (await register(agent)).text()).length).toBe(1024 * 1024);
    agent.behave({ name: 'huge', bytes: 40_000 });
    expect((await (await register(agent)).text()).length).toBe(40_000);
  });
});

describe('forgery', () => {
  test('wrong_origin signs for another website', async () => {
    const agent = await startAgent({ behaviour: 'wrong_origin' });
    const claims = decodeJwt(await (await register(agent)).text());
    expect(claims.origin).toBe('https://attacker.example');
  });

  test('altered has a signature that does not fit', async () => {
    const agent = await startAgent();
    const { publicJwk } = await agent.createCredential();
    const key = await importJWK(publicJwk, 'ES256');
    await expect(jwtVerify(await (await authenticate(agent)).text(), key)).resolves.toBeDefined();
    agent.behave('altered');
    const forged = await (await authenticate(agent)).text();
    await expect(jwtVerify(forged, key)).rejects.toThrow('signature verification failed');
  });

  test('replay gives the previous answer again', async () => {
    const agent = await startAgent();
    await agent.createCredential();
    const first = await (await authenticate(agent)).text();
    agent.behave('replay');
    expect(await (await authenticate(agent)).text()).toBe(first);
  });

  test('there is nothing to replay at first', async () => {
    const agent = await startAgent({ behaviour: 'replay' });
    expect(await refusal(register(agent))).toEqual([409, { error: 'nothing_to_replay' }]);
  });
});

describe('switching', () => {
  test('for the next requests only, in order', async () => {
    const agent = await startAgent();
    agent.behaveOnce('refuse');
    agent.behaveOnce('fail');
    const statuses = [await register(agent), await register(agent), await register(agent)].map(
      (one) => one.status,
    );
    expect(statuses).toEqual([403, 500, 200]);
  });

  test('a request that never reaches the person does not use one up', async () => {
    const agent = await startAgent();
    agent.behaveOnce('refuse');
    await register(agent, { origin: 'https://evilrp.test' });
    expect((await register(agent)).status).toBe(403);
    expect(agent.exchanges.map(({ outcome }) => outcome)).toEqual(['origin_not_allowed', 'user_refused']);
  });

  test('for good forgets what was lined up', async () => {
    const agent = await startAgent();
    agent.behaveOnce('refuse');
    agent.behave('approve');
    expect((await register(agent)).status).toBe(200);
  });
});
