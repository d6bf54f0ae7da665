import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import type { Variable } from '../../src/config/variable.ts';
import { variables } from '../../src/config/variables.ts';

const complete = {
  PUBLIC_ORIGIN: 'https://portal.example.com',
  PINGONE_REGION: 'EU',
  PINGONE_ENVIRONMENT_ID: 'env-1',
  PINGONE_WORKER_CLIENT_ID: 'worker',
  PINGONE_WORKER_CLIENT_SECRET: 'worker-secret',
  OIDC_CLIENT_ID: 'web',
  OIDC_CLIENT_SECRET: 'web-secret',
  SESSION_SECRET: 'x'.repeat(32),
};

const addresses = {
  PINGONE_REGION: undefined,
  PINGONE_API_URL: 'https://api.pingone.eu/v1',
  PINGONE_AUTH_URL: 'https://auth.pingone.eu',
};

function mistakesOf(changes: Record<string, string | undefined>): string[] {
  try {
    readConfig({ ...complete, ...changes });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

test('required variables are enough; the others have defaults', () => {
  expect(readConfig(complete)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicOrigin: 'https://portal.example.com',
    relyingPartyId: 'portal.example.com',
    pingOne: {
      apiUrl: 'https://api.pingone.eu/v1',
      authUrl: 'https://auth.pingone.eu',
      environmentId: 'env-1',
      worker: { clientId: 'worker', clientSecret: 'worker-secret' },
    },
    openIdConnect: {
      issuer: 'https://auth.pingone.eu/env-1/as',
      clientId: 'web',
      clientSecret: 'web-secret',
      userIdClaim: 'sub',
    },
    desktopAgentUrls: ['http://localhost:9410'],
    desktopAgentOutcomes: true,
    sessionSecrets: ['x'.repeat(32)],
    sessionStore: { kind: 'memory' },
    sessionStoreTimeoutMs: 1_000,
    sessionStorePrefix: 'pingid-desktop:',
    sessionLifetimes: { overallSeconds: 43_200, idleSeconds: 3_600 },
    trustedProxies: [],
    hstsIncludeSubdomains: false,
    drainSeconds: 5,
    mfaAtSignIn: true,
    pairingLimits: true,
    deviceChangeRequires: 'strongest',
    brand: {},
    page: { brand: { name: 'Sign-in security' }, desktopAppDownloadUrls: {} },
    samplePayroll: false,
    logLevel: 'info',
    limits: {
      sessionRequests: 600,
      addressRequests: 6_000,
      mfaStartsPerSession: 10,
      mfaStartsPerPerson: 15,
      codesPerSession: 10,
      codesPerPerson: 15,
      assertionsPerSession: 10,
      pairingsPerPerson: 10,
      activationsPerPerson: 20,
      deviceChangesPerPerson: 30,
      cspReportsPerAddress: 20,
      outcomesPerAddress: 300,
    },
    warnings: [],
  });
});

test('every region has its domain', () => {
  const domains = ['NA', 'CA', 'EU', 'AU', 'SG', 'AP'].map(
    (region) => readConfig({ ...complete, PINGONE_REGION: region }).pingOne.authUrl,
  );
  expect(domains).toEqual([
    'https://auth.pingone.com',
    'https://auth.pingone.ca',
    'https://auth.pingone.eu',
    'https://auth.pingone.com.au',
    'https://auth.pingone.sg',
    'https://auth.pingone.asia',
  ]);
});

test('an empty environment is told everything it lacks at once', () => {
  const mistakes = mistakesOf(Object.fromEntries(Object.keys(complete).map((name) => [name, undefined])));
  for (const name of Object.keys(complete)) {
    expect(mistakes.some((mistake) => mistake.includes(name))).toBe(true);
  }
});

describe('mistakes are named in words that say what to change', () => {
  test.each([
    [{ PUBLIC_ORIGIN: 'http://portal.example.com' }, 'https://'],
    [{ PUBLIC_ORIGIN: 'https://portal.example.com/' }, 'without a path or a final slash'],
    [{ PUBLIC_ORIGIN: 'portal.example.com' }, 'full address'],
    [{ RP_ID: 'https://example.com' }, 'without scheme'],
    [{ RP_ID: 'example.org' }, 'relying party ID'],
    [{ RP_ID: 'ortal.example.com' }, 'relying party ID'],
    [{ RP_ID: 'login.portal.example.com' }, 'relying party ID'],
    [{ PINGONE_REGION: 'US' }, 'NA, CA, EU, AU, SG, AP'],
    [{ PINGONE_REGION: undefined }, 'PINGONE_REGION'],
    [{ PINGONE_REGION: undefined, PINGONE_API_URL: 'https://api.pingone.eu/v1' }, 'both'],
    [{ ...addresses, PINGONE_API_URL: 'https://api.pingone.eu' }, '/v1'],
    [{ ...addresses, PINGONE_AUTH_URL: 'http://auth.pingone.eu' }, 'https://'],
    [{ ...addresses, PINGONE_AUTH_URL: 'https:auth.pingone.eu' }, 'full address'],
    [{ ...addresses, PINGONE_AUTH_URL: 'https://:pw@auth.pingone.eu' }, 'only'],
    [{ ...addresses, PINGONE_REGION: 'EU' }, 'either'],
    [{ PINGONE_REGION: 'constructor' }, 'NA, CA, EU, AU, SG, AP'],
    [{ SESSION_SECRET: '   ' }, 'not set'],
    [{ OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: '/dev/null' }, 'empty'],
    [{ OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: '/' }, 'cannot be found or read'],
    [{ LOG_LEVEL: 'loud' }, 'fatal, error'],
    [{ RP_ID: 'com', PUBLIC_ORIGIN: 'https://example.com' }, 'a domain'],
    [{ PORT: '0x50' }, 'port number'],
    [{ DESKTOP_AGENT_URL: 'ftp://localhost' }, 'localhost'],
    [{ PINGONE_ENVIRONMENT_ID: '../other' }, 'letters'],
    [{ PORT: '80a' }, 'port number'],
    [{ SESSION_SECRET: 'x'.repeat(31) }, '32 bytes'],
    [{ TRUST_PROXY: '10.0.0.0/8, the balancer' }, 'ranges'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'ranges'],
    [{ MFA_AT_SIGN_IN: 'yes' }, 'true or false'],
    [{ SESSION_IDLE_SECONDS: '3601' }, 'from 121 to 3600'],
    [{ SESSION_IDLE_SECONDS: '120' }, 'from 121 to 3600'],
    [{ SESSION_LIFETIME_SECONDS: '86401' }, 'from 300 to 86400'],
    [{ SESSION_LIFETIME_SECONDS: '12h' }, 'seconds'],
    [{ HELP_DESK: 'x'.repeat(201) }, '200 characters'],
    [{ BRAND_NAME: 'Acme\nSign-in' }, 'one line'],
    [{ BRAND_ACCENT_COLOR: '#ffcc00' }, 'BRAND_ACCENT_COLOR is "#ffcc00": its contrast'],
    [{ BRAND_ACCENT_COLOR: '#8a1538', BRAND_ACCENT_COLOR_DARK: '#8a1538' }, 'Choose a lighter color'],
    [{ BRAND_PRIVACY_URL: 'http://example.com/privacy' }, 'begins with https://'],
    [{ BRAND_TERMS_URL: 'javascript:alert(1)' }, 'begins with https://'],
    [{ DESKTOP_APP_DOWNLOAD_URL_MAC: 'https:example.com' }, 'begins with https://'],
    [{ DESKTOP_APP_DOWNLOAD_URL: 'https://user:pw@example.com/' }, 'begins with https://'],
    [{ DESKTOP_AGENT_URL: 'http://agent.example.com:9410' }, 'localhost'],
    [{ DESKTOP_AGENT_URL: 'http://localhost:9410/' }, 'origin'],
    [{ DESKTOP_AGENT_URL: 'http://localhost:9410, http://agent.example.com:9410' }, 'agent.example.com'],
    [{ DESKTOP_AGENT_URL: "http://localhost:9410;script-src'unsafe-inline'" }, 'origin'],
    [{ DESKTOP_AGENT_URL: 'http://localhost:9410 *' }, '"*"'],
    [{ DESKTOP_AGENT_URL: 'http://localhost:9410,http://localhost:9410' }, 'twice'],
    [{ DESKTOP_AGENT_URL: 'http://[::1]:9410' }, 'Use localhost'],
    [{ DESKTOP_AGENT_URL: [1, 2, 3, 4, 5].map((port) => `http://localhost:${port}`).join() }, 'at most 4'],
    [{ DESKTOP_AGENT_URL: ' , ' }, 'no address'],
    [{ DESKTOP_AGENT_OUTCOMES: 'on' }, 'true or false'],
    [{ OPERATIONS_PORT: 'metrics' }, 'OPERATIONS_PORT is "metrics": it must be a port number'],
    [{ METRICS_PORT: 'metrics' }, 'METRICS_PORT is "metrics": it must be a port number'],
    [{ OPERATIONS_PORT: '3000' }, 'browsers do not reach'],
    [{ OPERATIONS_PORT: '9464', METRICS_PORT: '9465' }, 'keep OPERATIONS_PORT'],
    [{ DRAIN_SECONDS: '301' }, 'from 0 to 300'],
    [{ HSTS_INCLUDE_SUBDOMAINS: '1' }, 'true or false'],
    [{ DEVICE_CHANGE_REQUIRES: 'strong' }, 'one of strongest, any'],
    [{ LIMIT_CODES_PER_PERSON: '0' }, 'from 1'],
    [{ LIMIT_CODES_PER_PERSON: '1.5' }, 'number of requests'],
    [{ SESSION_STORE_TIMEOUT_MS: '99' }, 'from 100 to 5000'],
    [{ SESSION_STORE_PREFIX: '{portal}:' }, 'letters, digits'],
    [{ SESSION_STORE_CA: 'no certificate', SESSION_STORE: 'rediss://cache' }, 'PEM'],
    [{ SESSION_SECRET_FILE: '/no/such/file' }, 'keep one'],
    [{ OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: '/no/such/file' }, 'cannot be found'],
  ])('%o', (changes, words) => {
    const mistakes = mistakesOf(changes);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(words);
  });

  test('what may hold a secret is never quoted', () => {
    const secrets = Object.entries<Variable>(variables).filter(([, { secret }]) => secret);
    expect(secrets.length).toBeGreaterThan(3);
    for (const [name] of secrets) {
      for (const value of [
        'hunter2',
        'redis://:hunter2@',
        'rediss://user:hunter2@[::x]:0/a',
        'redis://hunter2@cache',
      ]) {
        expect(mistakesOf({ [name]: value }).join()).not.toContain('hunter2');
      }
    }
  });
});

test('the relying party ID may be a domain above the host', () => {
  expect(readConfig({ ...complete, RP_ID: 'example.com' }).relyingPartyId).toBe('example.com');
});

test('plain http is for localhost', () => {
  const config = readConfig({
    ...complete,
    PUBLIC_ORIGIN: 'http://localhost:3000',
    PINGONE_REGION: undefined,
    PINGONE_API_URL: 'http://127.0.0.1:9500/v1',
    PINGONE_AUTH_URL: 'http://127.0.0.1:9500',
  });
  expect(config.relyingPartyId).toBe('localhost');
  expect(config.openIdConnect.issuer).toBe('http://127.0.0.1:9500/env-1/as');
});

test('a secret may lie in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'secret');
  writeFileSync(file, `${'y'.repeat(40)}\n`);
  const config = readConfig({ ...complete, SESSION_SECRET: undefined, SESSION_SECRET_FILE: file });
  expect(config.sessionSecrets).toEqual(['y'.repeat(40)]);
});

test('PingID Desktop may be at several addresses while its port is being changed', () => {
  const { desktopAgentUrls } = readConfig({
    ...complete,
    DESKTOP_AGENT_URL: 'http://localhost:9410, http://127.0.0.1:9411 https://localhost:9412',
  });
  expect(desktopAgentUrls).toEqual([
    'http://localhost:9410',
    'http://127.0.0.1:9411',
    'https://localhost:9412',
  ]);
});

describe('the listener for operators', () => {
  const operationsOf = (changes: Record<string, string>) =>
    readConfig({ ...complete, ...changes }).operations;

  test('is on this computer alone unless another address is named, and off without a port', () => {
    expect(operationsOf({ OPERATIONS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(operationsOf({ OPERATIONS_PORT: '9464', OPERATIONS_HOST: '0.0.0.0' })?.host).toBe('0.0.0.0');
    expect(operationsOf({ OPERATIONS_HOST: '0.0.0.0' })).toBeUndefined();
  });

  test('can be set by the older names', () => {
    const older = { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
    expect(operationsOf(older)).toEqual({ host: '0.0.0.0', port: 9464 });
    expect(operationsOf({ ...older, OPERATIONS_PORT: '9464' })).toEqual({ host: '0.0.0.0', port: 9464 });
  });
});

test('several session secrets are in the order in which they are given', () => {
  const [newer, older] = ['n'.repeat(32), 'o'.repeat(32)];
  expect(readConfig({ ...complete, SESSION_SECRET: `${newer}, ${older}` }).sessionSecrets).toEqual([
    newer,
    older,
  ]);
  expect(mistakesOf({ SESSION_SECRET: `${newer},${newer}` })).toEqual([
    'SESSION_SECRET has the same secret twice.',
  ]);
});

test('a secret with a comma, which is two secrets now, is told so', () => {
  const [mistake] = mistakesOf({
    SESSION_SECRET: 'correct horse battery, staple and something longer than 32',
  });
  expect(mistake).toContain('has a part that is too short');
  expect(mistake).toContain('Commas separate several secrets');
});

test('the CA of the store comes from a file, and needs a store that uses TLS', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'ca.pem');
  const [ca = ''] = rootCertificates;
  writeFileSync(file, `${ca}\n`);
  const settings = { SESSION_STORE_CA_FILE: file, SESSION_STORE: 'rediss://cache' };
  expect(readConfig({ ...complete, ...settings }).sessionStoreCa).toBe(ca.trim());
  for (const store of ['redis://cache', 'memory']) {
    expect(mistakesOf({ ...settings, SESSION_STORE: store })).toEqual([
      'SESSION_STORE_CA is set, but SESSION_STORE does not use TLS: begin it with rediss.',
    ]);
  }
});

test('a limit can be changed', () => {
  expect(readConfig({ ...complete, LIMIT_PAIRINGS_PER_PERSON: '3' }).limits.pairingsPerPerson).toBe(3);
});
