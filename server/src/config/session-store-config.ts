import { InvalidValue } from './parse.ts';

/** Where sessions are kept. `memory` is for a single process; all others are Redis or Valkey. */
export type SessionStoreConfig =
  | { kind: 'memory' }
  | ({ kind: 'redis'; db: number } & RedisAddress & RedisAccess)
  | ({ kind: 'sentinel'; nodes: readonly RedisAddress[]; name: string; db: number } & RedisAccess)
  | ({ kind: 'cluster'; nodes: readonly RedisAddress[] } & RedisAccess);

/** Redis or Valkey, in one of its three forms. */
export type RedisStoreConfig = Exclude<SessionStoreConfig, { kind: 'memory' }>;

export interface RedisAddress {
  host: string;
  port: number;
}

export interface RedisAccess {
  tls: boolean;
  user?: string;
  password?: string;
}

const forms =
  'it must be memory, redis://[user:password@]host:port[/db], redis+sentinel://[user:password@]host:port,host:port/name[/db], ' +
  'or redis+cluster://[user:password@]host:port,host:port (rediss for TLS).';

/** `scheme://user:password@nodes/path`. The last `@` ends the password. */
const address = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:(.*)@)?([^@/]*)(?:\/([^@]*))?$/s;

/** No message repeats the value: it may hold a password. */
export function parseSessionStore(value: string): SessionStoreConfig | InvalidValue {
  if (value === 'memory') return { kind: 'memory' };
  const [, scheme, kind, userInfo, hosts = '', path = ''] = address.exec(value) ?? [];
  if (scheme === undefined) return new InvalidValue(`cannot be read: ${forms}`);
  const nodes = readNodes(hosts, kind === 'sentinel' ? 26_379 : 6_379);
  if (nodes instanceof InvalidValue) return nodes;
  const credentials = readCredentials(userInfo);
  if (credentials instanceof InvalidValue) return credentials;
  const access = { tls: scheme === 'rediss', ...credentials };
  if (kind === 'cluster') return clusterStore(nodes, path, access);
  return kind === 'sentinel' ? sentinelStore(nodes, path, access) : singleStore(nodes, path, access);
}

function singleStore(nodes: readonly RedisAddress[], path: string, access: RedisAccess) {
  const [node, ...others] = nodes;
  const db = readDatabase(path);
  if (!node || others.length > 0) {
    return new InvalidValue('has several hosts: use redis+sentinel:// or redis+cluster:// for them.');
  }
  return db instanceof InvalidValue ? db : { kind: 'redis' as const, ...access, ...node, db };
}

function sentinelStore(nodes: readonly RedisAddress[], path: string, access: RedisAccess) {
  const [name = '', ...rest] = path.split('/');
  if (!/^[\w.-]+$/.test(name)) {
    return new InvalidValue(
      'must name the primary that the sentinels watch: redis+sentinel://host:port,host:port/name',
    );
  }
  const db = readDatabase(rest.join('/'));
  return db instanceof InvalidValue ? db : { kind: 'sentinel' as const, ...access, nodes, name, db };
}

function clusterStore(nodes: readonly RedisAddress[], path: string, access: RedisAccess) {
  return path === ''
    ? { kind: 'cluster' as const, ...access, nodes }
    : new InvalidValue('names a database, but a Redis Cluster has only one: leave out the path.');
}

function readDatabase(text: string): number | InvalidValue {
  if (text === '') return 0;
  return /^\d{1,4}$/.test(text)
    ? Number(text)
    : new InvalidValue('must end in the number of a database, like /0, or have no path.');
}

function readNodes(hosts: string, defaultPort: number): RedisAddress[] | InvalidValue {
  const nodes = hosts.split(',').map((text) => readNode(text, defaultPort));
  const known = nodes.filter((node) => node !== undefined);
  return known.length === nodes.length ? known : new InvalidValue(`has a host that cannot be used: ${forms}`);
}

function readNode(text: string, defaultPort: number): RedisAddress | undefined {
  const [, ipv6, name, portText] = /^(?:\[([\da-fA-F:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = ipv6 ?? name;
  const port = portText === undefined ? defaultPort : Number(portText);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}

function readCredentials(userInfo: string | undefined): Omit<RedisAccess, 'tls'> | InvalidValue {
  if (userInfo === undefined) return {};
  const colon = userInfo.indexOf(':');
  const user = decode(userInfo.slice(0, colon));
  const password = decode(userInfo.slice(colon + 1));
  if (colon === -1 || password === '') {
    return new InvalidValue(
      'must have a user and a password before the @, or only a password: user:password@ or :password@',
    );
  }
  if (user === undefined || password === undefined) {
    return new InvalidValue(
      'has a % in the user or password that is not an escape sequence: write % as %25.',
    );
  }
  return { ...(user ? { user } : {}), password };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Braces would change the hash tag by which Redis Cluster places keys. */
export function parseKeyPrefix(value: string): string | InvalidValue {
  return /^[A-Za-z0-9:._-]{1,64}$/.test(value)
    ? value
    : new InvalidValue('must have 1 to 64 letters, digits, colons, hyphens, underscores, or dots.');
}
