import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { DesktopAgentSimulator } from '../index.ts';
import { pingOne, portal } from './setup.ts';

/** What a connection came to: every byte until its end, and how it ended. */
export interface Ending {
  readonly received: string;
  readonly error: string | undefined;
}

export async function openConnection(
  { port }: DesktopAgentSimulator,
  address = '127.0.0.1',
): Promise<Socket> {
  const socket = connect(port, address);
  await once(socket, 'connect');
  return socket;
}

export function endOf(socket: Socket): Promise<Ending> {
  const { promise, resolve } = Promise.withResolvers<Ending>();
  let received = '';
  let error: string | undefined;
  socket.setEncoding('latin1').on('data', (data) => {
    received += data;
  });
  socket.on('error', (cause) => {
    error = 'code' in cause ? String(cause.code) : cause.message;
  });
  socket.once('close', () => resolve({ received, error }));
  return promise;
}

export async function send(agent: DesktopAgentSimulator, method: 'OPTIONS' | 'POST'): Promise<Ending> {
  const socket = await openConnection(agent);
  const end = endOf(socket);
  const body = method === 'POST' ? await pingOne.creationOptions() : '';
  const head = [
    `${method} /register HTTP/1.1`,
    `Host: localhost:${agent.port}`,
    `Origin: ${portal}`,
    'Content-Type: application/jwt',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  return end;
}

/** `undefined` where a connection comes about, else why it does not. */
export async function whyUnreachable(
  agent: DesktopAgentSimulator,
  address: string,
): Promise<string | undefined> {
  const socket = connect(agent.port, address);
  const end = endOf(socket);
  socket.once('connect', () => socket.destroy());
  return (await end).error;
}

export const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
);
