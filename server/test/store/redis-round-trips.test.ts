import { randomUUID } from 'node:crypto';
import { startRedis } from 'e2e/deployment/redis-server';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, expect, test } from 'vitest';
import {
  deviceAuthentication,
  evidence,
  newSession,
  openRedis,
  pairing,
  signIn,
  singleServer,
} from './store-kit.ts';

const server = await startRedis();
const repositories = await openRedis(singleServer(server));
const bystander = new Redis(server.port, '127.0.0.1', { protocol: 2 });
const monitor = await bystander.monitor();
const commands: string[] = [];
monitor.on('monitor', (_time: string, args: string[], source: string) => {
  // What a script does costs no round trip.
  if (source !== 'lua') commands.push(args.join(' '));
});
afterAll(async () => {
  monitor.disconnect();
  bystander.disconnect();
  await repositories.close();
  await server.close();
});

const { sessions, ceremonies, once, messages } = repositories;
const mfa = deviceAuthentication();
let auth = await signIn(repositories);
beforeEach(async () => {
  auth = await signIn(repositories);
  await ceremonies.open(auth, mfa);
});

/** How many commands Redis is sent meanwhile. */
async function commandsOf(operation: () => Promise<unknown>): Promise<number> {
  await reported(`before ${randomUUID()}`);
  commands.length = 0;
  await operation();
  const mark = `after ${randomUUID()}`;
  await reported(mark);
  return commands.filter((command) => !command.includes(mark)).length;
}

/** Resolves when the monitor has told of everything up to now. */
async function reported(mark: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listen = (_time: string, args: string[]) => {
    if (args.includes(mark)) resolve();
  };
  monitor.on('monitor', listen);
  await bystander.echo(mark);
  await promise;
  monitor.off('monitor', listen);
}

const single: [string, () => Promise<unknown>][] = [
  ['a check of a session', () => sessions.read(auth.sessionId)],
  ['a check that counts as activity', () => sessions.read(auth.sessionId, { touchAfterMs: 0 })],
  ['a step-up', () => sessions.stepUp(auth, evidence(mfa))],
  ['a sign-out', () => sessions.revoke(auth.user.id, auth.signInId)],
  ['a sign-out everywhere', () => sessions.revokeAll(auth.user.id)],
  ['a list of sessions', () => sessions.listOf(auth.user.id)],
  ['a list of open ceremonies', () => ceremonies.listOpen(auth)],
  ['finding a ceremony', () => ceremonies.find(auth, mfa)],
  ['claiming a ceremony', () => ceremonies.claim(auth, mfa, 'lease', 1000)],
  ['releasing a ceremony', () => ceremonies.release(auth, mfa, 'lease')],
  ['completing a ceremony', () => ceremonies.consume(auth, mfa)],
  ['closing a ceremony', () => ceremonies.close(auth, mfa)],
  ['a value that counts once', () => once.claimOnce('logout-token', randomUUID(), 60)],
  ['a message', () => messages.reserve(randomUUID())],
];

test.each(single)('%s is one round trip', async (_name, operation) => {
  expect(await commandsOf(operation)).toBe(1);
});

test('what a ceremony was opened with is not to be read in Redis', async () => {
  await ceremonies.open(auth, pairing(), 'creation options of somebody');
  expect(await ceremonies.listOpen(auth)).toContainEqual(
    expect.objectContaining({ details: 'creation options of somebody' }),
  );
  const hashes = (await bystander.keys('*:ceremonies:*')).map((key) => bystander.hgetall(key));
  const stored = JSON.stringify(await Promise.all(hashes));
  expect(stored).toContain('details pairing');
  expect(stored).not.toContain('creation options');
});

test('a sign-in is three commands, a ceremony two', async () => {
  expect(await commandsOf(() => sessions.create(randomUUID(), newSession()))).toBe(3);
  expect(await commandsOf(() => ceremonies.open(auth, pairing()))).toBe(2);
});
