import { expect, test } from 'vitest';
import { InvalidValue } from '../../src/config/parse.ts';
import { parseSessionStore, type SessionStoreConfig } from '../../src/config/session-store-config.ts';

test.each<[string, SessionStoreConfig]>([
  ['memory', { kind: 'memory' }],
  ['redis://cache', { kind: 'redis', tls: false, host: 'cache', port: 6379, db: 0 }],
  ['redis://cache:6380/2', { kind: 'redis', tls: false, host: 'cache', port: 6380, db: 2 }],
  ['rediss://[2001:db8::1]:6380', { kind: 'redis', tls: true, host: '2001:db8::1', port: 6380, db: 0 }],
  ['redis://[::1]/1', { kind: 'redis', tls: false, host: '::1', port: 6379, db: 1 }],
  [
    'redis://portal:p%40ss%2Fw%3Aord:%25@10.0.0.7',
    {
      kind: 'redis',
      tls: false,
      user: 'portal',
      password: 'p@ss/w:ord:%',
      host: '10.0.0.7',
      port: 6379,
      db: 0,
    },
  ],
  [
    'redis://:only-a-password@cache',
    { kind: 'redis', tls: false, password: 'only-a-password', host: 'cache', port: 6379, db: 0 },
  ],
  [
    'redis://portal:un@escaped/p@cache',
    { kind: 'redis', tls: false, user: 'portal', password: 'un@escaped/p', host: 'cache', port: 6379, db: 0 },
  ],
  [
    'redis+sentinel://portal:pw@s1,s2:26380,[::1]:26381/primary',
    {
      kind: 'sentinel',
      tls: false,
      user: 'portal',
      password: 'pw',
      nodes: [
        { host: 's1', port: 26379 },
        { host: 's2', port: 26380 },
        { host: '::1', port: 26381 },
      ],
      name: 'primary',
      db: 0,
    },
  ],
  [
    'rediss+sentinel://s1/primary/3',
    { kind: 'sentinel', tls: true, nodes: [{ host: 's1', port: 26379 }], name: 'primary', db: 3 },
  ],
  [
    'rediss+cluster://:pw@c1:7000,c2',
    {
      kind: 'cluster',
      tls: true,
      password: 'pw',
      nodes: [
        { host: 'c1', port: 7000 },
        { host: 'c2', port: 6379 },
      ],
    },
  ],
])('%s', (value, config) => {
  expect(parseSessionStore(value)).toEqual(config);
});

test.each([
  ['postgres://cache', 'it must be memory, redis://'],
  ['redis:cache', 'it must be memory'],
  ['redis+primary://cache', 'it must be memory'],
  ['redis://', 'a host that cannot be used'],
  ['redis://cache:0', 'a host that cannot be used'],
  ['redis://cache:65536', 'a host that cannot be used'],
  ['redis://cache?db=1', 'a host that cannot be used'],
  ['redis://::1', 'a host that cannot be used'],
  ['redis+cluster://c1,,c2', 'a host that cannot be used'],
  ['redis://c1,c2', 'several hosts'],
  ['redis://cache/db', 'number of a database'],
  ['redis://cache/0/1', 'number of a database'],
  ['redis+cluster://c1/0', 'leave out the path'],
  ['redis+sentinel://s1', 'must name the primary'],
  ['redis+sentinel://s1/primary/x', 'number of a database'],
  ['redis://secret@cache', 'a user and a password'],
  ['redis://portal:@cache', 'a user and a password'],
  ['redis://portal:50%@cache', 'write % as %25'],
])('%s is refused', (value, words) => {
  const refusal = parseSessionStore(value);
  expect(refusal).toBeInstanceOf(InvalidValue);
  expect(refusal).toMatchObject({ reason: expect.stringContaining(words) });
});
