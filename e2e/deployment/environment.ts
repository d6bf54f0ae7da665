import type { PingOneSimulator } from '../simulators/pingone/index.ts';

export interface EnvironmentOptions {
  publicOrigin: string;
  relyingPartyId: string;
  desktopAgentUrl: string;
  pingOne: PingOneSimulator;
  /** 0: a free one. */
  port: number;
}

/** Where the backend takes logout tokens. */
export const backChannelLogoutPath = '/auth/back-channel-logout';

/** What every deployment with simulators adds: the sample web app behind the MFA step. */
export const withSamples = { SAMPLE_PAYROLL: 'true' };

/** Whoever tries things out signs in as the same person many times: no limit shall stop them. */
export const withoutLimitsOfPersons = Object.fromEntries(
  [
    'MFA_STARTS_PER_SESSION',
    'MFA_STARTS_PER_PERSON',
    'CODES_PER_SESSION',
    'CODES_PER_PERSON',
    'ASSERTIONS_PER_SESSION',
    'PAIRINGS_PER_PERSON',
    'ACTIVATIONS_PER_PERSON',
    'DEVICE_CHANGES_PER_PERSON',
  ].map((limit) => [`LIMIT_${limit}`, '100000']),
);

/** The backend's environment variables for a simulated PingOne. */
export function environmentFor(options: EnvironmentOptions): Record<string, string> {
  const { publicOrigin, relyingPartyId, desktopAgentUrl, pingOne, port } = options;
  return {
    PUBLIC_ORIGIN: publicOrigin,
    RP_ID: relyingPartyId,
    HOST: '127.0.0.1',
    PORT: String(port),
    PINGONE_API_URL: pingOne.apiUrl,
    PINGONE_AUTH_URL: pingOne.authUrl,
    PINGONE_ENVIRONMENT_ID: pingOne.environmentId,
    PINGONE_MFA_POLICY_ID: pingOne.policyId,
    PINGONE_WORKER_CLIENT_ID: pingOne.workerApplication.clientId,
    PINGONE_WORKER_CLIENT_SECRET: pingOne.workerApplication.clientSecret,
    OIDC_CLIENT_ID: pingOne.webApplication.clientId,
    OIDC_CLIENT_SECRET: pingOne.webApplication.clientSecret,
    DESKTOP_AGENT_URL: desktopAgentUrl,
    SESSION_SECRET: 'a secret for simulators only: 32 bytes or more',
    DRAIN_SECONDS: '0',
  };
}
