import { randomBytes, randomUUID } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import type { Choices } from '../choices.ts';

/** An application's credentials at PingOne. It authenticates with client_secret_basic. */
export interface Application {
  clientId: string;
  clientSecret: string;
}

export interface WebApplication extends Application {
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
  /** Where it takes logout tokens. With it, ID tokens carry `sid`. */
  backChannelLogoutUri?: string;
}

export function createApplication(): Application {
  return { clientId: randomUUID(), clientSecret: randomBytes(32).toString('base64url') };
}

/** The web application that people sign in to: authorization code. */
export function webClient(application: WebApplication, { authTime }: Choices): ClientMetadata {
  const { backChannelLogoutUri: uri } = application;
  return {
    ...credentials(application),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [...application.redirectUris],
    post_logout_redirect_uris: [...application.postLogoutRedirectUris],
    ...(uri && { backchannel_logout_uri: uri, backchannel_logout_session_required: true }),
    require_auth_time: authTime === 'always',
  };
}

/** The worker application that calls the API: client credentials. */
export function workerClient(application: Application): ClientMetadata {
  return {
    ...credentials(application),
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

function credentials({ clientId, clientSecret }: Application): ClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
  };
}
