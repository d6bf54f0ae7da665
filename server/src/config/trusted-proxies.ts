import { BlockList, isIP } from 'node:net';
import { InvalidValue } from './parse.ts';

/** Addresses like `10.0.0.1` and ranges like `10.0.0.0/24`. A range of all addresses is refused. */
export function parseProxies(value: string): string[] | InvalidValue {
  const entries = value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const invalid = entries.find((entry) => readRange(entry) === undefined);
  if (invalid !== undefined) {
    return new InvalidValue(
      `has "${invalid}": give addresses or ranges like 10.0.0.1 or 10.0.0.0/24, separated by commas.`,
    );
  }
  const everybody = entries.find((entry) => readRange(entry)?.prefix === 0);
  return everybody === undefined
    ? entries
    : new InvalidValue(
        `has "${everybody}", which trusts everybody: any client could claim any address. Name your proxies.`,
      );
}

/** A sentence for each range that probably includes clients, who could then claim any address. */
export function proxyWarnings(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => {
    const range = readRange(entry);
    const problem = range && (whyTooWide(range) ?? whyPublic(range));
    return problem
      ? [
          `TRUST_PROXY has ${entry}, ${problem}. Every client in it can claim any address. Name only your proxies.`,
        ]
      : [];
  });
}

interface Range {
  address: string;
  family: 'ipv4' | 'ipv6';
  bits: number;
  prefix: number;
}

function readRange(entry: string): Range | undefined {
  const [address = '', suffix, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || (suffix !== undefined && !/^\d{1,3}$/.test(suffix)))
    return undefined;
  const bits = version === 4 ? 32 : 128;
  const prefix = suffix === undefined ? bits : Number(suffix);
  if (prefix > bits) return undefined;
  return asIPv4({ address, family: version === 4 ? 'ipv4' : 'ipv6', bits, prefix });
}

/** `::ffff:0:0/96` is every IPv4 address in other words. */
function asIPv4(range: Range): Range {
  const mapped = new BlockList();
  mapped.addSubnet('::ffff:0:0', 96, 'ipv6');
  if (range.family === 'ipv4' || range.prefix < 96 || !mapped.check(range.address, 'ipv6')) return range;
  const [, high = '0', low = '0'] = /^::ffff:(\w+):(\w+)$/.exec(canonical(range.address)) ?? [];
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  const address = `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
  return { address, family: 'ipv4', bits: 32, prefix: range.prefix - 96 };
}

function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function whyTooWide({ family, prefix }: Range): string | undefined {
  const narrowest = family === 'ipv4' ? 16 : 48;
  return prefix < narrowest ? `which is wider than /${narrowest}` : undefined;
}

const privateRanges: Range[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '100.64.0.0/10',
  'fc00::/7',
  'fe80::/10',
].flatMap((entry) => readRange(entry) ?? []);

function whyPublic(range: Range): string | undefined {
  if (range.prefix === range.bits) return undefined;
  const isPrivate = privateRanges.some((outer) => {
    const list = new BlockList();
    list.addSubnet(outer.address, outer.prefix, outer.family);
    return (
      range.family === outer.family && range.prefix >= outer.prefix && list.check(range.address, range.family)
    );
  });
  return isPrivate ? undefined : 'a range of public addresses';
}
