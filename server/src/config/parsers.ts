import { isIP } from 'node:net';
import type { AgentUrls } from '../http/desktop-agent-access.ts';
import { hostOf, isLoopbackHost } from './relying-party.ts';

/** What a parser says when the value cannot be used; the variable's name is put before it. */
export class Unusable {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export type Parse<T> = (value: string) => T | Unusable;

export function parseText(value: string): string {
  return value;
}

export function parseShortText(value: string): string | Unusable {
  return value.length <= 200 && !/\p{Cc}/u.test(value)
    ? value
    : new Unusable('must be one line of at most 200 characters.');
}

export function parseSeconds({ min, max }: { min: number; max: number }): Parse<number> {
  return (value) => {
    const seconds = Number(value);
    return /^\d{1,6}$/.test(value) && seconds >= min && seconds <= max
      ? seconds
      : new Unusable(`is "${value}": it must be a number of seconds from ${min} to ${max}.`);
  };
}

/** Addresses like `10.0.0.1`, and ranges like `10.0.0.0/8`. */
export function parseProxies(value: string): string[] | Unusable {
  const entries = value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const wrong = entries.find((entry) => !isAddressRange(entry));
  return wrong === undefined
    ? entries
    : new Unusable(
        `holds "${wrong}": give addresses or ranges like 10.0.0.1 or 10.0.0.0/8, separated by commas.`,
      );
}

function isAddressRange(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const bits = isIP(address) === 4 ? 32 : 128;
  const isPrefix =
    prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= bits);
  return isIP(address) !== 0 && isPrefix && rest.length === 0;
}

export function parsePort(value: string): number | Unusable {
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port <= 65535
    ? port
    : new Unusable(`is "${value}": it must be a port number between 0 and 65535.`);
}

export function parseBoolean(value: string): boolean | Unusable {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return new Unusable(`is "${value}": it must be true or false.`);
}

const topLevelDomains = new Map([
  ['NA', 'com'],
  ['CA', 'ca'],
  ['EU', 'eu'],
  ['AU', 'com.au'],
  ['SG', 'sg'],
  ['AP', 'asia'],
]);

export function parseRegion(value: string): string | Unusable {
  return (
    topLevelDomains.get(value) ??
    new Unusable(`is "${value}": it must be one of ${[...topLevelDomains.keys()].join(', ')}.`)
  );
}

export function parseId(value: string): string | Unusable {
  return /^[A-Za-z0-9_-]{1,64}$/.test(value)
    ? value
    : new Unusable(`is "${value}": an id holds letters, digits, hyphens and underscores only.`);
}

const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

export function parseDomain(value: string): string | Unusable {
  return value === 'localhost' || domain.test(value)
    ? value
    : new Unusable(
        `is "${value}": a relying party ID is a domain in lower case without scheme or port, like example.com.`,
      );
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'];

export function parseLogLevel(value: string): string | Unusable {
  return logLevels.includes(value)
    ? value
    : new Unusable(`is "${value}": it must be one of ${logLevels.join(', ')}.`);
}

export function parseSessionSecret(value: string): string | Unusable {
  return Buffer.byteLength(value) >= 32
    ? value
    : new Unusable('is too short: use 32 bytes or more, for example from `openssl rand -base64 48`.');
}

export function parseSessionStore(value: string): 'memory' | Unusable {
  if (value === 'memory') return 'memory';
  return new Unusable('must be "memory": this version has no other session store yet.');
}

export function parseOrigin(value: string): string | Unusable {
  const url = parseSecureUrl(value);
  if (url instanceof Unusable) return url;
  return url.origin === value
    ? value
    : new Unusable(`is "${value}": give the origin alone, without path or slash at the end: ${url.origin}`);
}

/** An address of PingOne: https, or http on loopback for a simulator; without a slash at the end. */
export function parseUpstreamUrl(value: string): string | Unusable {
  const url = parseSecureUrl(value);
  if (url instanceof Unusable) return url;
  return url.search || url.hash || url.username || url.password
    ? new Unusable(`is "${value}": give scheme, host and path only.`)
    : value.replace(/\/+$/, '');
}

export function parseApiUrl(value: string): string | Unusable {
  const url = parseUpstreamUrl(value);
  if (url instanceof Unusable || url.endsWith('/v1')) return url;
  return new Unusable(`is "${value}": it must end in /v1, like https://api.pingone.eu/v1.`);
}

/** Each is tried in turn while the page looks for PingID Desktop: more would only make people wait. */
const maxAgentUrls = 4;

/** Origins on this computer, separated by commas or spaces. */
export function parseAgentUrls(value: string): AgentUrls | Unusable {
  const [first, ...others] = value.split(/[\s,]+/).filter(Boolean);
  if (first === undefined) return new Unusable('holds no address.');
  const urls: AgentUrls = [first, ...others];
  const why = urls.map(whyNoAgentUrl).find((reason) => reason !== undefined);
  if (why) return new Unusable(why);
  const twice = urls.find((url, index) => urls.indexOf(url) !== index);
  if (twice) return new Unusable(`holds "${twice}" twice.`);
  return urls.length <= maxAgentUrls
    ? urls
    : new Unusable(`holds ${urls.length} addresses: give at most ${maxAgentUrls}.`);
}

function whyNoAgentUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== value || !isLoopbackHost(url.hostname)) {
    return `holds "${value}": PingID Desktop listens on this computer, at an origin like http://localhost:9410.`;
  }
  // A Content-Security-Policy has no way to write one: browsers would leave it out, and stop every call.
  if (url.hostname === '[::1]')
    return `holds "${value}": browsers allow no IPv6 address here. Use localhost.`;
  return undefined;
}

function parseSecureUrl(value: string): URL | Unusable {
  if (!URL.canParse(value) || !value.includes('://'))
    return new Unusable(`is "${value}": it must be a full address like https://portal.example.com.`);
  const url = new URL(value);
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(hostOf(value)));
  return isSecure
    ? url
    : new Unusable(`is "${value}": it must begin with https:// (http:// only on localhost).`);
}
