import { describe, expect, onTestFinished, test } from 'vitest';
import { Changes } from '../changes.ts';
import { LoopbackPort } from '../loopback/loopback-port.ts';
import { endOf, hasIpv6, openConnection, whyUnreachable } from './raw.ts';
import { authenticate, refusal, register, startAgent } from './setup.ts';

const noIpv6 = 'this machine has no ::1';

describe('the addresses of localhost', () => {
  test('ipv4: nothing is on ::1', async ({ skip }) => {
    skip(!hasIpv6, noIpv6);
    const agent = await startAgent({ listenOn: 'ipv4' });
    expect(await whyUnreachable(agent, '::1')).toBe('ECONNREFUSED');
    expect(await whyUnreachable(agent, '127.0.0.1')).toBeUndefined();
    expect((await register(agent)).status).toBe(200);
  });

  test('ipv6: nothing is on 127.0.0.1; a computer without ::1 says that it cannot', async () => {
    const starting = startAgent({ listenOn: 'ipv6' });
    if (!hasIpv6) return expect(starting).rejects.toMatchObject({ code: 'address_unavailable' });
    const agent = await starting;
    expect(await whyUnreachable(agent, '127.0.0.1')).toBe('ECONNREFUSED');
    expect(await whyUnreachable(agent, '::1')).toBeUndefined();
    expect((await fetch(`http://[::1]:${agent.port}/register`)).status).toBe(405);
  });

  test('ipv6: a redirect to another origin stays on it', async ({ skip }) => {
    skip(!hasIpv6, noIpv6);
    const agent = await startAgent({ listenOn: 'ipv6', network: { name: 'redirect', to: 'other_origin' } });
    const response = await fetch(`http://[::1]:${agent.port}/register`, {
      method: 'POST',
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe(`http://[::1]:${agent.port}/moved/register`);
  });
});

describe('an agent that starts late', () => {
  test('has a port before it listens there', async () => {
    const agent = await startAgent({ listening: false });
    const { port, url } = agent;
    expect([agent.listening, url]).toEqual([false, `http://localhost:${port}`]);
    for (const address of hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'])
      expect(await whyUnreachable(agent, address)).toBe('ECONNREFUSED');
    await agent.start();
    expect([agent.listening, agent.port]).toEqual([true, port]);
    expect((await register(agent)).status).toBe(200);
  });

  test('can hold credentials before', async () => {
    const agent = await startAgent({ listening: false });
    await agent.createCredential();
    await agent.start();
    expect((await authenticate(agent)).status).toBe(200);
  });

  test('says so when somebody else has taken its port', async () => {
    const agent = await startAgent({ listening: false });
    const other = await startAgent({ port: agent.port });
    await expect(agent.start()).rejects.toMatchObject({ code: 'port_in_use' });
    expect(agent.listening).toBe(false);
    await other.stop();
    await agent.start();
    expect(agent.listening).toBe(true);
  });
});

describe('an agent that goes away', () => {
  test('ends a prompt and its connection, and works again on the same port', async () => {
    const agent = await startAgent({ behaviour: 'ask' });
    const { port } = agent;
    const failed = expect(register(agent)).rejects.toThrow('fetch failed');
    await agent.until(() => agent.prompt);
    await agent.stop();
    await failed;
    expect([agent.prompt, agent.listening]).toEqual([undefined, false]);
    expect(agent.exchanges.at(-1)?.outcome).toBe('aborted');
    expect(await whyUnreachable(agent, '127.0.0.1')).toBe('ECONNREFUSED');

    await agent.start();
    expect(agent.port).toBe(port);
    const answer = register(agent);
    (await agent.until(() => agent.prompt)).approve();
    expect((await answer).status).toBe(200);
  });

  test('keeps credentials, behaviour and network condition', async () => {
    const agent = await startAgent({ behaviour: 'refuse', network: 'no_cors' });
    await agent.createCredential();
    await agent.stop();
    await agent.start();
    expect([agent.credentials.length, agent.networkCondition.name]).toEqual([1, 'no_cors']);
    expect((await refusal(authenticate(agent)))[0]).toBe(403);
  });

  test('ends connections that never sent a byte', async () => {
    const agent = await startAgent();
    const end = endOf(await openConnection(agent));
    await agent.until(() => agent.connections.opened);
    await agent.stop();
    expect((await end).received).toBe('');
  });

  test('comes back by itself where that was said', async () => {
    const changes = new Changes();
    const port = new LoopbackPort('ipv4', changes);
    onTestFinished(() => port.close());
    await port.take(0, () => {});
    await port.stop({ comeBackAfterMs: 10 });
    expect(port.isListening).toBe(false);
    await changes.until(() => port.isListening);
  });

  test('does not come back once it is closed', async () => {
    const port = new LoopbackPort('ipv4', new Changes());
    await port.take(0, () => {});
    const before = timers();
    await port.stop({ comeBackAfterMs: 3_600_000 });
    expect(timers()).toBe(before + 1);
    await port.close();
    expect(timers()).toBe(before);
  });

  test('is told to in any order', async () => {
    const agent = await startAgent();
    await Promise.all([agent.stop(), agent.stop(), agent.start(), agent.start()]);
    expect(agent.listening).toBe(true);
    expect((await register(agent)).status).toBe(200);
    await agent.close();
    await expect(agent.start()).rejects.toThrow('closed');
    expect(agent.listening).toBe(false);
  });
});

describe('connections', () => {
  test('without a request are counted too: nothing reached the agent', async () => {
    const agent = await startAgent();
    const socket = await openConnection(agent);
    await agent.until(() => agent.connections.opened === 1);
    socket.destroy();
    expect(agent.connections).toEqual({ opened: 1, withoutRequest: 1 });
    expect(agent.exchanges).toEqual([]);
  });

  test('are told from those that carried one, however late', async () => {
    const agent = await startAgent();
    const socket = await openConnection(agent);
    await agent.until(() => agent.connections.withoutRequest === 1);
    const end = endOf(socket);
    socket.write('GET /register HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect((await end).received).toMatch(/^HTTP\/1.1 405/);
    expect(agent.connections).toEqual({ opened: 1, withoutRequest: 0 });
  });

  test('of the control page are none of them', async () => {
    const agent = await startAgent({ controlPage: true });
    expect((await fetch(`${agent.url}/simulator`)).status).toBe(200);
    await agent.until(() => agent.connections.opened === 0);
    expect(agent.connections).toEqual({ opened: 0, withoutRequest: 0 });
  });
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}
