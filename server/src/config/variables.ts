import { parseAccentColor } from './accent-color.ts';
import { parseLogo } from './brand-logo.ts';
import { limitVariables } from './limits.ts';
import {
  parseBoolean,
  parseId,
  parseOneOf,
  parsePort,
  parseShortText,
  parseText,
  parseWholeNumber,
} from './parse.ts';
import {
  parseAgentUrls,
  parseApiUrl,
  parseDomain,
  parseLink,
  parseOrigin,
  parseRegion,
  parseUpstreamUrl,
} from './parse-addresses.ts';
import { parseCertificates, parseSessionSecrets } from './parse-secrets.ts';
import { parseKeyPrefix, parseSessionStore } from './session-store-config.ts';
import { parseProxies } from './trusted-proxies.ts';
import type { Variable, VariableValue } from './variable.ts';

const listening = {
  PUBLIC_ORIGIN: {
    summary: 'Origin at which browsers reach the page, like `https://portal.example.com`',
    required: true,
    parse: parseOrigin,
  },
  RP_ID: {
    summary: 'Relying party ID; the host of `PUBLIC_ORIGIN` must be it or a subdomain of it',
    defaultNote: 'host of `PUBLIC_ORIGIN`',
    parse: parseDomain,
  },
  HOST: { summary: 'Address to listen on for browsers', default: '127.0.0.1', parse: parseText },
  PORT: { summary: 'Port to listen on for browsers', default: '3000', parse: parsePort },
  OPERATIONS_HOST: {
    summary: 'Address to listen on for operators',
    default: '127.0.0.1',
    aliases: ['METRICS_HOST'],
    parse: parseText,
  },
  OPERATIONS_PORT: {
    summary: 'Port for operators: `/livez`, `/readyz`, and `/metrics`',
    defaultNote: 'off',
    aliases: ['METRICS_PORT'],
    parse: parsePort,
  },
  TRUST_PROXY: {
    summary:
      'Addresses or ranges of the proxies in front, whose `X-Forwarded-*` headers are believed; separated by commas',
    defaultNote: 'none',
    parse: parseProxies,
  },
  HSTS_INCLUDE_SUBDOMAINS: {
    summary: '`true`: browsers use https for every subdomain of the public host, too',
    default: 'false',
    parse: parseBoolean,
  },
  DRAIN_SECONDS: {
    summary: 'How long a process that is told to stop keeps serving after it has become unready; 0 to 300',
    default: '5',
    parse: parseWholeNumber('seconds', { min: 0, max: 300 }),
  },
} satisfies Record<string, Variable>;

const pingOne = {
  PINGONE_REGION: {
    summary: '`NA`, `CA`, `EU`, `AU`, `SG`, or `AP`; gives both addresses below',
    defaultNote: 'this or both addresses are required',
    parse: parseRegion,
  },
  PINGONE_API_URL: {
    summary: 'Like `https://api.pingone.eu/v1`',
    defaultNote: 'from the region',
    parse: parseApiUrl,
  },
  PINGONE_AUTH_URL: {
    summary: 'Like `https://auth.pingone.eu`',
    defaultNote: 'from the region',
    parse: parseUpstreamUrl,
  },
  PINGONE_ENVIRONMENT_ID: { summary: 'ID of the PingOne environment', required: true, parse: parseId },
  PINGONE_WORKER_CLIENT_ID: {
    summary: 'Worker application, which calls the devices and deviceAuthentications APIs',
    required: true,
    parse: parseText,
  },
  PINGONE_WORKER_CLIENT_SECRET: {
    summary: 'Its client secret',
    required: true,
    secret: true,
    parse: parseText,
  },
  PINGONE_MFA_POLICY_ID: {
    summary: 'MFA policy to name in requests',
    defaultNote: "PingOne's default policy",
    parse: parseId,
  },
  PINGONE_PAIRING_LIMITS: {
    summary:
      "`true`: PingOne's MFA settings and policy are read, so that the page knows beforehand whether a person may add a device; `false`: where your limits are kept in PingID, or the worker application may not read them",
    default: 'true',
    parse: parseBoolean,
  },
  OIDC_CLIENT_ID: { summary: 'Web application with which people sign in', required: true, parse: parseText },
  OIDC_CLIENT_SECRET: { summary: 'Its client secret', required: true, secret: true, parse: parseText },
  OIDC_ISSUER: {
    summary: 'OpenID Connect issuer, where it is on a custom domain',
    defaultNote: '`{PINGONE_AUTH_URL}/{PINGONE_ENVIRONMENT_ID}/as`',
    parse: parseUpstreamUrl,
  },
  OIDC_USER_ID_CLAIM: {
    summary: 'ID token claim that has the PingOne user ID',
    default: 'sub',
    parse: parseText,
  },
} satisfies Record<string, Variable>;

const sessions = {
  SESSION_SECRET: {
    summary:
      '32 bytes or more; several separated by commas, newest first: the first signs, all of them verify',
    required: true,
    secret: true,
    parse: parseSessionSecrets,
  },
  SESSION_STORE: {
    summary:
      '`memory` for one process, or `redis://[user:password@]host:port[/db]`, ' +
      '`redis+sentinel://[user:password@]host:port,host:port/name[/db]`, ' +
      '`redis+cluster://[user:password@]host:port,host:port`; `rediss` instead of `redis` for TLS',
    default: 'memory',
    secret: true,
    parse: parseSessionStore,
  },
  SESSION_STORE_CA: {
    summary: 'CA certificates (PEM) for TLS to the store; usually given as `SESSION_STORE_CA_FILE`',
    defaultNote: "Node's own list",
    parse: parseCertificates,
  },
  SESSION_STORE_TIMEOUT_MS: {
    summary: 'How long a command to the store may take; 100 to 5000',
    default: '1000',
    parse: parseWholeNumber('milliseconds', { min: 100, max: 5_000 }),
  },
  SESSION_STORE_PREFIX: {
    summary: 'What every key in the store begins with: letters, digits, and `:-_.`',
    default: 'pingid-desktop:',
    parse: parseKeyPrefix,
  },
  SESSION_LIFETIME_SECONDS: {
    summary: 'From sign-in to the end of the session; 300 to 86400 (NIST SP 800-63B-4 allows 24 hours)',
    default: '43200',
    parse: parseWholeNumber('seconds', { min: 300, max: 86_400 }),
  },
  SESSION_IDLE_SECONDS: {
    // The page warns two minutes before the end, so it has to be longer than that.
    summary: 'From the last thing that the person did to the end of the session; 121 to 3600',
    default: '3600',
    parse: parseWholeNumber('seconds', { min: 121, max: 3_600 }),
  },
  MFA_AT_SIGN_IN: {
    summary:
      '`true`: the page goes from sign-in straight to the MFA step; `false`: only where a step needs it',
    default: 'true',
    parse: parseBoolean,
  },
  DEVICE_CHANGE_REQUIRES: {
    summary:
      'MFA that a change of devices needs. `strongest`: by the strongest kind of method that the person can use; `any`: by any method',
    default: 'strongest',
    parse: parseOneOf('strongest', 'any'),
  },
} satisfies Record<string, Variable>;

const page = {
  BRAND_NAME: {
    summary: 'What the page is called, in its header and in the title of the window',
    default: 'Sign-in security',
    parse: parseShortText,
  },
  BRAND_LOGO: {
    summary: 'Path of the logo, an SVG or PNG file of at most 256 KiB; the page shows it 32 pixels high',
    defaultNote: "the page's own mark",
    parse: parseLogo,
  },
  BRAND_ACCENT_COLOR: {
    summary: 'Color of links and buttons, like `#0b5a75`. Its contrast is checked at the start',
    defaultNote: "the page's own",
    parse: parseAccentColor('light'),
  },
  BRAND_ACCENT_COLOR_DARK: {
    summary: 'The same for people who prefer a dark page',
    defaultNote: 'made from `BRAND_ACCENT_COLOR`',
    parse: parseAccentColor('dark'),
  },
  BRAND_PRIVACY_URL: {
    summary: 'Your privacy notice; the page links to it',
    defaultNote: 'none',
    parse: parseLink,
  },
  BRAND_TERMS_URL: {
    summary: 'Your terms of use; the page links to them',
    defaultNote: 'none',
    parse: parseLink,
  },
  HELP_DESK: {
    summary: 'Whom people can ask, in your own words',
    defaultNote: 'none',
    parse: parseShortText,
  },
  DESKTOP_APP_DOWNLOAD_URL: {
    summary: 'Where people get PingID Desktop; the page links to it where the app is not there',
    defaultNote: 'none',
    parse: parseLink,
  },
  DESKTOP_APP_DOWNLOAD_URL_MAC: {
    summary: 'The same for Macs only',
    defaultNote: '`DESKTOP_APP_DOWNLOAD_URL`',
    parse: parseLink,
  },
  DESKTOP_APP_DOWNLOAD_URL_WINDOWS: {
    summary: 'The same for Windows only',
    defaultNote: '`DESKTOP_APP_DOWNLOAD_URL`',
    parse: parseLink,
  },
  SAMPLE_PAYROLL: {
    summary: '`true`: with the sample web app behind the MFA step, at `/payroll`',
    default: 'false',
    parse: parseBoolean,
  },
  DESKTOP_AGENT_URL: {
    summary: 'Where PingID Desktop listens on people’s computers; one to four addresses, most common first',
    default: 'http://localhost:9410',
    parse: parseAgentUrls,
  },
  DESKTOP_AGENT_OUTCOMES: {
    summary: '`true`: the page reports how its calls to PingID Desktop ended',
    default: 'true',
    parse: parseBoolean,
  },
  LOG_LEVEL: {
    summary: '`fatal`, `error`, `warn`, `info`, `debug`, or `trace`',
    default: 'info',
    parse: parseOneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace'),
  },
} satisfies Record<string, Variable>;

/** In the order of the table in `docs/configuration.md`. */
export const variableGroups = {
  'Where it listens': listening,
  'PingOne and sign-in': pingOne,
  Sessions: sessions,
  'Page, PingID Desktop, and log': page,
  Limits: limitVariables,
};

export const variables = { ...listening, ...pingOne, ...sessions, ...page, ...limitVariables };

/** What each variable's parser made of it; `undefined` where it is neither set nor has a default. */
export type Values = { [Name in keyof typeof variables]: VariableValue<(typeof variables)[Name]> };
