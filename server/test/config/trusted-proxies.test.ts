import { expect, test } from 'vitest';
import { InvalidValue } from '../../src/config/parse.ts';
import { parseProxies, proxyWarnings } from '../../src/config/trusted-proxies.ts';

test('addresses and ranges are taken as they are', () => {
  expect(parseProxies('10.0.5.4, 10.0.6.0/28,fd00::/64,2001:db8::1')).toEqual([
    '10.0.5.4',
    '10.0.6.0/28',
    'fd00::/64',
    '2001:db8::1',
  ]);
});

test.each(['0.0.0.0/0', '::/0', '10.0.0.0/0', '10.0.5.4,::/0', '::ffff:0:0/96', '::ffff:10.0.0.0/96'])(
  'S13: %s would let every client claim any address, so it is refused',
  (value) => {
    const refusal = parseProxies(value);
    expect(refusal).toBeInstanceOf(InvalidValue);
    expect(refusal).toMatchObject({ reason: expect.stringContaining('trusts everybody') });
  },
);

test.each(['the balancer', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/8/8', '::/129', '10.0.0.0/'])(
  '%s is not an address or a range',
  (value) => {
    expect(parseProxies(value)).toMatchObject({
      reason: expect.stringContaining('give addresses or ranges'),
    });
  },
);

test.each([
  ['10.0.0.0/8', 'wider than /16'],
  ['0.0.0.0/1', 'wider than /16'],
  ['fd00::/47', 'wider than /48'],
  ['::ffff:10.0.0.0/104', 'wider than /16'],
  ['203.0.113.0/24', 'public'],
  ['203.0.113.4/31', 'public'],
  ['2001:db8::/64', 'public'],
  ['172.32.0.0/16', 'public'],
  ['::ffff:203.0.113.0/120', 'public'],
])('S13: %s probably has clients in it, so the start warns of it', (entry, problem) => {
  expect(proxyWarnings(['10.0.5.4', entry])).toEqual([expect.stringContaining(problem)]);
});

test('proxies named one by one, and narrow private ranges, bring no warning', () => {
  const entries = [
    '203.0.113.4',
    '203.0.113.5/32',
    '2001:db8::1',
    '10.0.0.0/16',
    '192.168.7.0/24',
    '172.31.0.0/16',
    'fd00::/48',
  ];
  expect(proxyWarnings([...entries, '127.0.0.1', '::1', '::ffff:10.0.0.0/112'])).toEqual([]);
});
