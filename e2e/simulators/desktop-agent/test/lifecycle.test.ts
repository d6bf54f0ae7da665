import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { StartError } from '../index.ts';
import { portal, register, startAgent } from './setup.ts';

test('is reached at localhost whichever address that means', async () => {
  const agent = await startAgent();
  expect(agent.url).toBe(`http://localhost:${agent.port}`);
  expect((await fetch(`http://127.0.0.1:${agent.port}/`)).status).toBe(404);
  expect((await fetch(`http://[::1]:${agent.port}/`)).status).toBe(404);
});

test('a taken port is said to be taken', async () => {
  const { port } = await startAgent();
  const second = startAgent({ port });
  await expect(second).rejects.toBeInstanceOf(StartError);
  await expect(second).rejects.toMatchObject({ code: 'port_in_use' });
});

test('two agents at once know nothing of each other', async () => {
  const [one, other] = [await startAgent(), await startAgent({ behaviour: 'refuse' })];
  const answers = await Promise.all([register(one), register(other)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 403]);
  expect(one.unitId).not.toBe(other.unitId);
  expect([one.credentials.length, other.credentials.length]).toEqual([1, 0]);
});

test('closing ends a request that hangs, and the wait for anything more', async () => {
  const agent = await startAgent({ behaviour: 'hang' });
  const answer = register(agent);
  await agent.until(() => agent.prompt);
  const never = expect(agent.until(() => undefined)).rejects.toThrow('closed');
  const failed = expect(answer).rejects.toThrow('fetch failed');
  await agent.close();
  await Promise.all([never, failed]);
  expect(agent.exchanges.at(-1)?.outcome).toBe('aborted');
  expect(agent.prompt).toBeUndefined();
});

test('closing ends connections that never sent a byte, and frees the port', async () => {
  const agent = await startAgent();
  const idle = connect(agent.port, '127.0.0.1');
  await once(idle, 'connect');
  expect((await register(agent)).status).toBe(200);
  const ended = once(idle, 'close');
  await agent.close();
  await ended;
  expect((await startAgent({ port: agent.port })).port).toBe(agent.port);
});

test('closing leaves no timer', async () => {
  const agent = await startAgent({ answerAfterMs: 3_600_000 });
  const answer = expect(register(agent)).rejects.toThrow('fetch failed');
  await agent.until(() => agent.prompt);
  const before = timers();
  await agent.close();
  await answer;
  expect(timers()).toBeLessThan(before);
});

test('can be closed twice', async () => {
  const agent = await startAgent();
  await agent.close();
  await agent.close();
});

test('keeps a record of every request', async () => {
  const agent = await startAgent();
  await register(agent);
  const [exchange] = agent.exchanges;
  expect(exchange).toMatchObject({
    method: 'POST',
    path: '/register',
    origin: portal,
    headers: { host: `localhost:${agent.port}`, 'content-type': 'application/jwt' },
    outcome: 'approved',
    status: 200,
    durationMs: expect.any(Number),
    options: { header: { alg: 'RS256' }, claims: { aud: 'pingid-desktop', rp: { id: 'rp.test' } } },
    reply: { header: { alg: 'ES256' }, claims: { credentialId: agent.credentials[0]?.id } },
  });
  expect(Date.parse(exchange?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
