import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { fastify } from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { promptClosePlugin } from '../../src/http/prompt-close.ts';
import { startPortal } from './portal.ts';

test('closing does not wait for connections that a browser opened and never used', async () => {
  const portal = await startPortal();
  const socket = connect(Number(new URL(portal.address).port), '127.0.0.1');
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  await portal.app.close();
  await ended;
  expect(socket.destroyed).toBe(true);
});

test('S1: closing waits for an answer that is being sent, and not for the connection that it leaves', async () => {
  const app = fastify();
  await app.register(promptClosePlugin);
  const file = new PassThrough();
  app.get('/', (_request, reply) => reply.send(file));
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const sent = request(await app.listen({ host: '127.0.0.1', port: 0 }), { agent }).end();
  file.write('first half, ');
  const [response] = await once(sent, 'response');
  expect(response.headers.connection).toBe('keep-alive');
  const closed = app.close();
  await vi.waitUntil(() => !app.server.listening);
  file.end('second half');
  const chunks = await response.toArray();
  expect(Buffer.concat(chunks).toString()).toBe('first half, second half');
  await closed;
});
