import type { AgentUrls } from '../http/desktop-agent-access.ts';
import { defaultLifetimes, lifetimeBounds, type SessionLifetimes } from '../session/lifetimes.ts';
import type { Secrets } from './derive-key.ts';
import { type Environment, EnvironmentReader } from './environment.ts';
import {
  parseAgentUrls,
  parseApiUrl,
  parseBoolean,
  parseDomain,
  parseId,
  parseLogLevel,
  parseOrigin,
  parsePort,
  parseProxies,
  parseRegion,
  parseSeconds,
  parseSessionSecret,
  parseSessionStore,
  parseShortText,
  parseText,
  parseUpstreamUrl,
} from './parsers.ts';
import { hostOf, isHostOnDomain } from './relying-party.ts';

export interface Config {
  host: string;
  port: number;
  /** The origin at which browsers reach the page, for example `https://portal.example.com`. */
  publicOrigin: string;
  relyingPartyId: string;
  pingOne: PingOneConfig;
  openIdConnect: OpenIdConnectConfig;
  /** Where PingID Desktop may listen on people's computers, in the order in which the page tries them. */
  desktopAgentUrls: AgentUrls;
  /** Whether the page tells how its calls to PingID Desktop ended. */
  desktopAgentOutcomes: boolean;
  /** Where metrics can be scraped; nowhere where absent. */
  metrics?: { host: string; port: number };
  sessionSecrets: Secrets;
  limits: LimitSettings;
  deviceChangeRequires: 'strongest' | 'any';
  sessionLifetimes: SessionLifetimes;
  /** Addresses or ranges of proxies whose `X-Forwarded-*` headers are believed. */
  trustedProxies: string[];
  mfaAtSignIn: boolean;
  /** Whom people can ask, in the company's own words. */
  helpDesk?: string;
  /** Whether the sample web app behind the MFA step is there. */
  samplePayroll: boolean;
  logLevel: string;
}

const defaultLimits = {
  sessionRequests: 600,
  addressRequests: 6000,
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
};
export type LimitSettings = typeof defaultLimits;

export interface PingOneConfig {
  /** With `/v1`, for example `https://api.pingone.eu/v1`. */
  apiUrl: string;
  authUrl: string;
  environmentId: string;
  worker: { clientId: string; clientSecret: string };
  mfaPolicyId?: string;
}

export interface OpenIdConnectConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  userIdClaim: string;
}

/** Every mistake in the configuration at once; `main.ts` prints it and ends the process. */
export class ConfigError extends Error {
  readonly mistakes: string[];

  constructor(mistakes: string[]) {
    super(`The configuration has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}`);
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

/**
 * Reads the configuration from environment variables; the table is in `.env.example`.
 * @throws {ConfigError} naming every mistake, in words that say what to change
 */
export function readConfig(environment: Environment): Config {
  const read = new EnvironmentReader(environment);
  const publicOrigin = read.required('PUBLIC_ORIGIN', parseOrigin) ?? '';
  const relyingPartyId = read.optional('RP_ID', parseDomain) ?? hostOf(publicOrigin);
  const pingOne = readPingOne(read);
  const helpDesk = read.optional('HELP_DESK', parseShortText);
  const metrics = readMetrics(read);
  const config: Config = {
    host: read.optional('HOST', parseText) ?? '127.0.0.1',
    port: read.optional('PORT', parsePort) ?? 3000,
    publicOrigin,
    relyingPartyId,
    pingOne,
    openIdConnect: readOpenIdConnect(read, pingOne),
    desktopAgentUrls: read.optional('DESKTOP_AGENT_URL', parseAgentUrls) ?? ['http://localhost:9410'],
    desktopAgentOutcomes: read.optional('DESKTOP_AGENT_OUTCOMES', parseBoolean) ?? true,
    ...(metrics ? { metrics } : {}),
    sessionSecrets: [read.required('SESSION_SECRET', parseSessionSecret) ?? ''],
    limits: defaultLimits,
    deviceChangeRequires: 'strongest',
    sessionLifetimes: readLifetimes(read),
    trustedProxies: read.optional('TRUST_PROXY', parseProxies) ?? [],
    mfaAtSignIn: read.optional('MFA_AT_SIGN_IN', parseBoolean) ?? true,
    ...(helpDesk ? { helpDesk } : {}),
    samplePayroll: read.optional('SAMPLE_PAYROLL', parseBoolean) ?? false,
    logLevel: read.optional('LOG_LEVEL', parseLogLevel) ?? 'info',
  };
  if (metrics && metrics.port > 0 && metrics.port === config.port) {
    read.mistake(
      `METRICS_PORT is ${metrics.port}, and so is PORT: metrics need a port that browsers do not reach.`,
    );
  }
  read.optional('SESSION_STORE', parseSessionStore);
  if (publicOrigin && !isHostOnDomain(hostOf(publicOrigin), relyingPartyId)) {
    read.mistake(
      `RP_ID is ${relyingPartyId}, but PUBLIC_ORIGIN is ${publicOrigin}: its host must be the relying party ID or lie ` +
        'under it, or PingID Desktop will refuse the page.',
    );
  }
  if (read.mistakes.length > 0) throw new ConfigError(read.mistakes);
  return config;
}

function readMetrics(read: EnvironmentReader): Config['metrics'] {
  const host = read.optional('METRICS_HOST', parseText) ?? '127.0.0.1';
  const port = read.optional('METRICS_PORT', parsePort);
  return port === undefined ? undefined : { host, port };
}

function readLifetimes(read: EnvironmentReader): SessionLifetimes {
  const { overallSeconds, idleSeconds } = lifetimeBounds;
  const overall = read.optional('SESSION_LIFETIME_SECONDS', parseSeconds(overallSeconds));
  return {
    overallSeconds: overall ?? defaultLifetimes.overallSeconds,
    idleSeconds:
      read.optional('SESSION_IDLE_SECONDS', parseSeconds(idleSeconds)) ?? defaultLifetimes.idleSeconds,
  };
}

function readPingOne(read: EnvironmentReader): PingOneConfig {
  const region = read.optional('PINGONE_REGION', parseRegion);
  const apiUrl = read.optional('PINGONE_API_URL', parseApiUrl);
  const authUrl = read.optional('PINGONE_AUTH_URL', parseUpstreamUrl);
  const addresses = ['PINGONE_API_URL', 'PINGONE_AUTH_URL'].filter((name) => read.has(name)).length;
  if (read.has('PINGONE_REGION') ? addresses > 0 : addresses < 2) {
    read.mistake(
      'Set either PINGONE_REGION (NA, CA, EU, AU, SG or AP), or both PINGONE_API_URL and PINGONE_AUTH_URL.',
    );
  }
  const mfaPolicyId = read.optional('PINGONE_MFA_POLICY_ID', parseId);
  return {
    apiUrl: apiUrl ?? `https://api.pingone.${region}/v1`,
    authUrl: authUrl ?? `https://auth.pingone.${region}`,
    environmentId: read.required('PINGONE_ENVIRONMENT_ID', parseId) ?? '',
    worker: {
      clientId: read.required('PINGONE_WORKER_CLIENT_ID', parseText) ?? '',
      clientSecret: read.required('PINGONE_WORKER_CLIENT_SECRET', parseText) ?? '',
    },
    ...(mfaPolicyId ? { mfaPolicyId } : {}),
  };
}

function readOpenIdConnect(read: EnvironmentReader, pingOne: PingOneConfig): OpenIdConnectConfig {
  return {
    issuer:
      read.optional('OIDC_ISSUER', parseUpstreamUrl) ?? `${pingOne.authUrl}/${pingOne.environmentId}/as`,
    clientId: read.required('OIDC_CLIENT_ID', parseText) ?? '',
    clientSecret: read.required('OIDC_CLIENT_SECRET', parseText) ?? '',
    userIdClaim: read.optional('OIDC_USER_ID_CLAIM', parseText) ?? 'sub',
  };
}
