import type { PageSettings } from 'shared';
import { accentColors } from './accent-color.ts';
import { type Environment, type ReadVariables, readVariables } from './environment.ts';
import { limitsOf } from './limits.ts';
import { hostOf, isHostOnDomain } from './relying-party.ts';
import { proxyWarnings } from './trusted-proxies.ts';
import { type Values, variables } from './variables.ts';

export type { Limits } from './limits.ts';
export type { SessionStoreConfig } from './session-store-config.ts';

export type Config = ReturnType<typeof toConfig>;
export type PingOneConfig = Config['pingOne'];
export type OpenIdConnectConfig = Config['openIdConnect'];

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
 * Reads the configuration from environment variables; `docs/configuration.md` lists them.
 * @throws {ConfigError} naming every mistake, in words that say what to change
 */
export function readConfig(environment: Environment): Config {
  const read = readVariables(environment);
  const mistakes = [...read.mistakes, ...contradictions(read)];
  if (mistakes.length > 0 || !isComplete(read.values)) throw new ConfigError(mistakes);
  return toConfig(read.values);
}

function isComplete(values: Partial<Values>): values is Values {
  return Object.entries(variables).every(
    ([name, variable]) => name in values || !('required' in variable || 'default' in variable),
  );
}

/** Variables of which each is fine alone, but which do not go together. */
function contradictions({ values, set }: ReadVariables): string[] {
  const mistakes: string[] = [];
  const {
    PUBLIC_ORIGIN: origin,
    RP_ID: rpId,
    OPERATIONS_PORT: operationsPort,
    SESSION_STORE: store,
  } = values;
  if (origin && rpId && !isHostOnDomain(hostOf(origin), rpId)) {
    mistakes.push(
      `RP_ID is ${rpId}, but PUBLIC_ORIGIN is ${origin}: its host must be the relying party ID or a subdomain of it, ` +
        'or PingID Desktop will refuse the page.',
    );
  }
  if (operationsPort && operationsPort === values.PORT) {
    mistakes.push(
      `OPERATIONS_PORT is ${operationsPort}, and so is PORT: operators need a port that browsers do not reach.`,
    );
  }
  const addresses = ['PINGONE_API_URL', 'PINGONE_AUTH_URL'].filter((name) => set.has(name)).length;
  if (set.has('PINGONE_REGION') ? addresses > 0 : addresses < 2) {
    mistakes.push(
      'Set either PINGONE_REGION (NA, CA, EU, AU, SG or AP), or both PINGONE_API_URL and PINGONE_AUTH_URL.',
    );
  }
  if (values.SESSION_STORE_CA && store && !(store.kind !== 'memory' && store.tls)) {
    mistakes.push('SESSION_STORE_CA is set, but SESSION_STORE does not use TLS: begin it with rediss.');
  }
  if (set.has('BRAND_ACCENT_COLOR_DARK') && !set.has('BRAND_ACCENT_COLOR')) {
    mistakes.push(
      'BRAND_ACCENT_COLOR_DARK is set, but BRAND_ACCENT_COLOR is not: set both, or only the latter.',
    );
  }
  return mistakes;
}

function toConfig(values: Values) {
  return {
    host: values.HOST,
    port: values.PORT,
    /** The listener for operators; absent where it is off. */
    operations:
      values.OPERATIONS_PORT === undefined
        ? undefined
        : { host: values.OPERATIONS_HOST, port: values.OPERATIONS_PORT },
    publicOrigin: values.PUBLIC_ORIGIN,
    relyingPartyId: values.RP_ID ?? hostOf(values.PUBLIC_ORIGIN),
    trustedProxies: values.TRUST_PROXY ?? [],
    hstsIncludeSubdomains: values.HSTS_INCLUDE_SUBDOMAINS,
    drainSeconds: values.DRAIN_SECONDS,
    pingOne: pingOneOf(values),
    openIdConnect: openIdConnectOf(values),
    sessionSecrets: values.SESSION_SECRET,
    sessionStore: values.SESSION_STORE,
    sessionStoreCa: values.SESSION_STORE_CA,
    sessionStoreTimeoutMs: values.SESSION_STORE_TIMEOUT_MS,
    sessionStorePrefix: values.SESSION_STORE_PREFIX,
    sessionLifetimes: {
      overallSeconds: values.SESSION_LIFETIME_SECONDS,
      idleSeconds: values.SESSION_IDLE_SECONDS,
    },
    mfaAtSignIn: values.MFA_AT_SIGN_IN,
    pairingLimits: values.PINGONE_PAIRING_LIMITS,
    deviceChangeRequires: values.DEVICE_CHANGE_REQUIRES,
    limits: limitsOf(values),
    brand: brandOf(values),
    page: pageOf(values),
    samplePayroll: values.SAMPLE_PAYROLL,
    desktopAgentUrls: values.DESKTOP_AGENT_URL,
    desktopAgentOutcomes: values.DESKTOP_AGENT_OUTCOMES,
    logLevel: values.LOG_LEVEL,
    /** Sentences about settings that work, but that an operator should look at again. */
    warnings: proxyWarnings(values.TRUST_PROXY ?? []),
  };
}

/** What the service itself serves for the brand. */
function brandOf({ BRAND_LOGO: logo, BRAND_ACCENT_COLOR: light, BRAND_ACCENT_COLOR_DARK: dark }: Values) {
  return {
    ...(logo ? { logo } : {}),
    ...(light ? { accent: accentColors(light, dark) } : {}),
  };
}

/** What the page is told when it is served. */
function pageOf(values: Values): PageSettings {
  const { DESKTOP_APP_DOWNLOAD_URL: any } = values;
  const { DESKTOP_APP_DOWNLOAD_URL_MAC: mac, DESKTOP_APP_DOWNLOAD_URL_WINDOWS: windows } = values;
  const { BRAND_PRIVACY_URL: privacyUrl, BRAND_TERMS_URL: termsUrl, HELP_DESK: helpDesk } = values;
  return {
    brand: {
      name: values.BRAND_NAME,
      ...(privacyUrl ? { privacyUrl } : {}),
      ...(termsUrl ? { termsUrl } : {}),
    },
    ...(helpDesk ? { helpDesk } : {}),
    desktopAppDownloadUrls: {
      ...(any ? { any } : {}),
      ...(mac ? { mac } : {}),
      ...(windows ? { windows } : {}),
    },
  };
}

function pingOneOf(values: Values) {
  return {
    apiUrl: values.PINGONE_API_URL ?? `https://api.pingone.${values.PINGONE_REGION}/v1`,
    authUrl: authUrlOf(values),
    environmentId: values.PINGONE_ENVIRONMENT_ID,
    worker: {
      clientId: values.PINGONE_WORKER_CLIENT_ID,
      clientSecret: values.PINGONE_WORKER_CLIENT_SECRET,
    },
    ...(values.PINGONE_MFA_POLICY_ID ? { mfaPolicyId: values.PINGONE_MFA_POLICY_ID } : {}),
  };
}

function openIdConnectOf(values: Values) {
  return {
    issuer: values.OIDC_ISSUER ?? `${authUrlOf(values)}/${values.PINGONE_ENVIRONMENT_ID}/as`,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    userIdClaim: values.OIDC_USER_ID_CLAIM,
  };
}

function authUrlOf(values: Values): string {
  return values.PINGONE_AUTH_URL ?? `https://auth.pingone.${values.PINGONE_REGION}`;
}
