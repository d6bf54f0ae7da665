import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';

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

test('what is required suffices; the rest has defaults', () => {
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
    sessionSecret: 'x'.repeat(32),
    sessionLifetimes: { overallSeconds: 43_200, idleSeconds: 3_600 },
    trustedProxies: [],
    mfaAtSignIn: true,
    samplePayroll: false,
    logLevel: 'info',
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
    [{ PUBLIC_ORIGIN: 'https://portal.example.com/' }, 'without path or slash'],
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
    [{ TRUST_PROXY: '0.0.0.0/0' }, 'ranges'],
    [{ LOG_LEVEL: 'loud' }, 'fatal, error'],
    [{ RP_ID: 'com', PUBLIC_ORIGIN: 'https://example.com' }, 'a domain'],
    [{ PORT: '0x50' }, 'port number'],
    [{ DESKTOP_AGENT_URL: 'ftp://localhost' }, 'localhost'],
    [{ PINGONE_ENVIRONMENT_ID: '../other' }, 'letters'],
    [{ PORT: '80a' }, 'port number'],
    [{ SESSION_SECRET: 'x'.repeat(31) }, '32 bytes'],
    [{ SESSION_STORE: 'redis://localhost' }, 'memory'],
    [{ TRUST_PROXY: '10.0.0.0/8, the balancer' }, 'ranges'],
    [{ TRUST_PROXY: '10.0.0.0/33' }, 'ranges'],
    [{ MFA_AT_SIGN_IN: 'yes' }, 'true or false'],
    [{ SESSION_IDLE_SECONDS: '3601' }, 'from 121 to 3600'],
    [{ SESSION_IDLE_SECONDS: '120' }, 'from 121 to 3600'],
    [{ SESSION_LIFETIME_SECONDS: '86401' }, 'from 300 to 86400'],
    [{ SESSION_LIFETIME_SECONDS: '12h' }, 'seconds'],
    [{ HELP_DESK: 'x'.repeat(201) }, '200 characters'],
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
    [{ METRICS_PORT: 'metrics' }, 'port number'],
    [{ METRICS_PORT: '3000' }, 'browsers do not reach'],
    [{ SESSION_SECRET_FILE: '/no/such/file' }, 'keep one'],
    [{ OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: '/no/such/file' }, 'cannot be found'],
  ])('%o', (changes, words) => {
    const mistakes = mistakesOf(changes);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(words);
  });

  test('a secret is never quoted', () => {
    expect(mistakesOf({ SESSION_SECRET: 'short-secret' }).join()).not.toContain('short-secret');
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
  expect(config.sessionSecrets[0]).toBe('y'.repeat(40));
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

test('metrics are on this computer alone unless another address is named, and nowhere without a port', () => {
  const metricsOf = (changes: Record<string, string>) => readConfig({ ...complete, ...changes }).metrics;
  expect(metricsOf({ METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(metricsOf({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })?.host).toBe('0.0.0.0');
  expect(metricsOf({ METRICS_HOST: '0.0.0.0' })).toBeUndefined();
});
