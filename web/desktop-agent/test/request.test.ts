// @vitest-environment node
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { agentWith, answerJwt, failureOf, fakeFetch, optionsJwt } from './fake-agent.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}

describe('what PingID Desktop receives', () => {
  async function received(call: 'register' | 'authenticate') {
    let request: IncomingMessage | undefined;
    let body: string | undefined;
    const agentUrl = await listen(async (incoming, response) => {
      request = incoming;
      body = await text(incoming);
      response.end(answerJwt);
    });
    expect(await agentWith({}, agentUrl)[call](optionsJwt)).toBe(answerJwt);
    return { method: request?.method, path: request?.url, type: request?.headers['content-type'], body };
  }

  it.each([
    ['register', '/register'],
    ['authenticate', '/authenticate'],
  ] as const)('%s is a POST of the bare JWT to %s', async (call, path) => {
    expect(await received(call)).toEqual({ method: 'POST', path, type: 'application/jwt', body: optionsJwt });
  });
});

describe('how the browser is told to send it', () => {
  async function sent(agentUrl?: string) {
    const { fetch, requests } = fakeFetch(() => new Response(answerJwt));
    await agentWith({ fetch }, agentUrl).authenticate(optionsJwt);
    expect(requests).toHaveLength(1);
    return requests[0];
  }

  it('without cookies, cache, redirects or a referrer, and with the answer readable', async () => {
    expect((await sent())?.init).toEqual({
      method: 'POST',
      body: optionsJwt,
      headers: { 'content-type': 'application/jwt' },
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
    });
  });

  it('without targetAddressSpace, whose wrong values break the call', async () => {
    expect((await sent())?.init).not.toHaveProperty('targetAddressSpace');
  });

  it.each(['http://localhost:9410', 'http://localhost:9410/'])(
    'to the path itself where the address is %s',
    async (agentUrl) => {
      expect((await sent(agentUrl))?.url.href).toBe('http://localhost:9410/authenticate');
    },
  );

  it('once for each call, and never again by itself', async () => {
    const { fetch, requests } = fakeFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    await failureOf(agentWith({ fetch }).register(optionsJwt));
    expect(requests).toHaveLength(1);
  });

  it('not before it is called', () => {
    const { fetch, requests } = fakeFetch(() => new Response(answerJwt));
    agentWith({ fetch });
    expect(requests).toHaveLength(0);
  });
});

describe('over a real connection', () => {
  it('a redirect is not followed, so the JWT goes nowhere else', async () => {
    const posts: (string | undefined)[] = [];
    const agentUrl = await listen((request, response) => {
      if (request.method === 'POST') posts.push(request.url);
      if (request.url === '/elsewhere') response.end();
      else response.writeHead(307, { location: '/elsewhere' }).end();
    });
    const failure = await failureOf(agentWith({}, agentUrl).register(optionsJwt));
    expect(failure).toMatchObject({ code: 'site_refused', permission: 'unknown' });
    expect(posts).toEqual(['/register']);
  });

  it('nobody listening is unreachable', async () => {
    const agentUrl = await listen((_request, response) => response.end());
    await closers.pop()?.();
    const failure = await failureOf(agentWith({}, agentUrl).register(optionsJwt));
    expect(failure).toMatchObject({ code: 'unreachable', permission: 'unknown' });
    expect(failure.cause).toBeInstanceOf(TypeError);
  });

  it('cancelling hangs up', async () => {
    const controller = new AbortController();
    const { promise: hungUp, resolve } = Promise.withResolvers<void>();
    const agentUrl = await listen((_request, response) => {
      response.once('close', () => resolve());
      controller.abort();
    });
    const call = agentWith({}, agentUrl).register(optionsJwt, { signal: controller.signal });
    expect(await failureOf(call)).toMatchObject({ code: 'cancelled' });
    await hungUp;
  });

  it('an answer without an end is hung up on at the limit', async () => {
    const { promise: hungUp, resolve } = Promise.withResolvers<void>();
    const agentUrl = await listen((_request, response) => {
      const more = () => {
        while (response.write('a'.repeat(16 * 1024)));
      };
      response.on('drain', more);
      response.once('close', () => resolve());
      more();
    });
    const failure = await failureOf(agentWith({}, agentUrl).register(optionsJwt));
    expect(failure).toMatchObject({ code: 'unexpected_answer', reason: 'too_large' });
    await hungUp;
  });

  it('an answer that breaks off is an interruption', async () => {
    const agentUrl = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write(answerJwt, () => response.destroy());
    });
    const failure = await failureOf(agentWith({}, agentUrl).register(optionsJwt));
    expect(failure).toMatchObject({ code: 'interrupted', status: 200 });
  });
});
