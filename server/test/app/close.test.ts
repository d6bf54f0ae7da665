import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
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
