import type { AgentUrls } from '../http/desktop-agent-access.ts';
import { InvalidValue } from './parse.ts';
import { hostOf, isLoopbackHost } from './relying-party.ts';

const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

export function parseDomain(value: string): string | InvalidValue {
  return value === 'localhost' || domain.test(value)
    ? value
    : new InvalidValue(
        `is "${value}": a relying party ID is a domain in lower case without scheme or port, like example.com.`,
      );
}

export function parseOrigin(value: string): string | InvalidValue {
  const url = parseSecureUrl(value);
  if (url instanceof InvalidValue) return url;
  return url.origin === value
    ? value
    : new InvalidValue(`is "${value}": give only the origin, without a path or a final slash: ${url.origin}`);
}

const topLevelDomains = new Map([
  ['NA', 'com'],
  ['CA', 'ca'],
  ['EU', 'eu'],
  ['AU', 'com.au'],
  ['SG', 'sg'],
  ['AP', 'asia'],
]);

/** @returns the end of PingOne's host names in this region, for example `com.au` */
export function parseRegion(value: string): string | InvalidValue {
  return (
    topLevelDomains.get(value) ??
    new InvalidValue(`is "${value}": it must be one of ${[...topLevelDomains.keys()].join(', ')}.`)
  );
}

/** An address of PingOne: https, or http on loopback for a simulator. A final slash is removed. */
export function parseUpstreamUrl(value: string): string | InvalidValue {
  const url = parseSecureUrl(value);
  if (url instanceof InvalidValue) return url;
  return url.search || url.hash || url.username || url.password
    ? new InvalidValue('must have only a scheme, a host, and a path.')
    : value.replace(/\/+$/, '');
}

export function parseApiUrl(value: string): string | InvalidValue {
  const url = parseUpstreamUrl(value);
  if (url instanceof InvalidValue || url.endsWith('/v1')) return url;
  return new InvalidValue(`is "${value}": it must end in /v1, like https://api.pingone.eu/v1.`);
}

/** The page tries each one in turn while it looks for PingID Desktop, so more would only make people wait. */
const maxAgentUrls = 4;

/** Origins on this computer, separated by commas or spaces. */
export function parseAgentUrls(value: string): AgentUrls | InvalidValue {
  const [first, ...others] = value.split(/[\s,]+/).filter(Boolean);
  if (first === undefined) return new InvalidValue('has no address.');
  const urls: AgentUrls = [first, ...others];
  const reason = urls.map(whyNotAgentUrl).find((found) => found !== undefined);
  if (reason) return new InvalidValue(reason);
  const duplicate = urls.find((url, index) => urls.indexOf(url) !== index);
  if (duplicate) return new InvalidValue(`has "${duplicate}" twice.`);
  return urls.length <= maxAgentUrls
    ? urls
    : new InvalidValue(`has ${urls.length} addresses: give at most ${maxAgentUrls}.`);
}

function whyNotAgentUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== value || !isLoopbackHost(url.hostname)) {
    return `has "${value}": PingID Desktop listens on this computer, at an origin like http://localhost:9410.`;
  }
  // A Content-Security-Policy cannot contain an IPv6 address: browsers ignore it and block every call.
  if (url.hostname === '[::1]')
    return `has "${value}": browsers do not allow an IPv6 address here. Use localhost.`;
  return undefined;
}

/** An address that the page links to. */
export function parseLink(value: string): string | InvalidValue {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url?.protocol === 'https:' && value.startsWith('https://') && !url.username && !url.password
    ? url.href
    : new InvalidValue(`is "${value}": it must be a full address that begins with https://.`);
}

function parseSecureUrl(value: string): URL | InvalidValue {
  if (!URL.canParse(value) || !value.includes('://'))
    return new InvalidValue(`is "${value}": it must be a full address like https://portal.example.com.`);
  const url = new URL(value);
  const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(hostOf(value)));
  return isSecure
    ? url
    : new InvalidValue(`is "${value}": it must begin with https:// (http:// only on localhost).`);
}
