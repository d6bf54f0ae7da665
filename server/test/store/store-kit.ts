import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deriveKeys, type Secrets } from '../../src/config/derive-key.ts';
import type { RedisAddress, RedisStoreConfig } from '../../src/config/session-store-config.ts';
import type { Ceremony } from '../../src/session/ceremony-repository.ts';
import { defaultLifetimes, type SessionLifetimes } from '../../src/session/lifetimes.ts';
import { SessionIds } from '../../src/session/session-id.ts';
import type { AuthContext, StepUp } from '../../src/session/session-record.ts';
import type { NewSession } from '../../src/session/session-repository.ts';
import { createMemoryRepositories } from '../../src/store/memory-repositories.ts';
import { createRedisRepositories } from '../../src/store/redis-repositories.ts';
import type { Repositories } from '../../src/store/repositories.ts';
import type { StoreLog } from '../../src/store/store-monitor.ts';

export const prefix = 'test:';
export const timeoutMs = 1000;
const oldestSecret: Secrets = ['the secret of these tests, 32 bytes or more'];

/** Short enough to be waited for, long enough for what a test does in it. */
export const idleSeconds = 0.4;

export async function idleTimeOver(): Promise<void> {
  await sleep(idleSeconds * 1000 + 50);
}

export interface OpenOptions {
  lifetimes?: Partial<SessionLifetimes>;
  supersededSeconds?: number;
  secrets?: Secrets;
  timeoutMs?: number;
  ca?: string;
  log?: StoreLog;
}

/** Opens repositories; several that are opened on one Redis stand for several processes. */
export type OpenRepositories = (options?: OpenOptions) => Promise<Repositories>;

export async function openMemory(options: OpenOptions = {}): Promise<Repositories> {
  return createMemoryRepositories(coreOptions(options));
}

/** Not yet connected. */
export function redisRepositories(store: RedisStoreConfig, options: OpenOptions = {}): Repositories {
  return createRedisRepositories({
    ...coreOptions(options),
    store,
    prefix,
    timeoutMs: options.timeoutMs ?? timeoutMs,
    secrets: options.secrets ?? oldestSecret,
    log: options.log ?? recordingLog(),
    ...(options.ca ? { ca: options.ca } : {}),
  });
}

export async function openRedis(store: RedisStoreConfig, options: OpenOptions = {}): Promise<Repositories> {
  const repositories = redisRepositories(store, options);
  await repositories.start();
  return repositories;
}

function coreOptions({ lifetimes, supersededSeconds, secrets = oldestSecret }: OpenOptions) {
  return {
    ids: new SessionIds(deriveKeys(secrets, 'session id')),
    lifetimes: { ...defaultLifetimes, ...lifetimes },
    ...(supersededSeconds === undefined ? {} : { supersededSeconds }),
  };
}

export function singleServer({ port }: { port: number }): RedisStoreConfig {
  return { kind: 'redis', tls: false, host: '127.0.0.1', port, db: 0 };
}

export function onLoopback({ port }: { port: number }): RedisAddress {
  return { host: '127.0.0.1', port };
}

export interface LogLine {
  level: string;
  event: string;
  message: string;
  [field: string]: unknown;
}

/** A log that remembers what it was told. */
export function recordingLog(): StoreLog & { lines: LogLine[]; events(): string[] } {
  const lines: LogLine[] = [];
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ event: '', ...fields, level, message });
  };
  return {
    lines,
    events: () => lines.map(({ event }) => event),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}

/** Somebody who has just come back from the OpenID Provider. */
export function newSession(overrides: Partial<NewSession> = {}): NewSession {
  const id = overrides.user?.id ?? randomUUID();
  return {
    user: { id, username: `name-of-${id}`, email: `${id}@people.test` },
    subject: `subject-of-${id}`,
    sid: `provider-session-${randomUUID()}`,
    issuedAt: 1000,
    browser: 'Firefox',
    ...overrides,
  };
}

/** The same person once more. */
export function again(session: NewSession, overrides: Partial<NewSession> = {}): NewSession {
  return { ...session, sid: `provider-session-${randomUUID()}`, ...overrides };
}

/** @throws where the sign-in is refused */
export async function signIn({ sessions }: Repositories, session = newSession()): Promise<AuthContext> {
  const created = await sessions.create(randomUUID(), session);
  if (!created) throw new Error('The sign-in was refused');
  return created.auth;
}

export function deviceAuthentication(id: string = randomUUID()): Ceremony {
  return { kind: 'device-authentication', id };
}

export function pairing(id: string = randomUUID()): Ceremony {
  return { kind: 'pairing', id };
}

/** The evidence of a device authentication. */
export function evidence({ id }: Ceremony): StepUp {
  return {
    deviceAuthenticationId: id,
    device: { id: 'device-1', type: 'PINGID_DESKTOP_GEN2', nickname: 'Laptop' },
    authenticators: ['desktop'],
    amr: ['mfa', 'hwk'],
    at: '2026-01-01T00:00:00.000Z',
  };
}

/** Opens a device authentication and steps up with it. */
export async function stepUp(
  repositories: Repositories,
  auth: AuthContext,
  ceremony = deviceAuthentication(),
) {
  await repositories.ceremonies.open(auth, ceremony);
  const result = await repositories.sessions.stepUp(auth, evidence(ceremony));
  if (result.outcome !== 'raised') throw new Error(`The step-up was told ${result.outcome}`);
  return result.auth;
}
