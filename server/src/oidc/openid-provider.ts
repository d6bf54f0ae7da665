import * as client from 'openid-client';
import type { OpenIdConnectConfig } from '../config/config.ts';
import { hostOf, isLoopbackHost } from '../config/relying-party.ts';
import { remainingForPingOneMs } from '../http/request-context.ts';

const timeoutSeconds = 10;

/**
 * PingOne as OpenID Provider. Its metadata is discovered at the first sign-in and kept; a discovery that fails is tried
 * again at the next one, so PingOne need not be there when we start.
 */
export class OpenIdProvider {
  readonly #options: OpenIdConnectConfig;
  #discovery: Promise<client.Configuration> | undefined;

  constructor(options: OpenIdConnectConfig) {
    this.#options = options;
  }

  configuration(): Promise<client.Configuration> {
    this.#discovery ??= this.#discover().catch((error: unknown) => {
      this.#discovery = undefined;
      throw error;
    });
    return this.#discovery;
  }

  /** What logout tokens are checked against. */
  async logoutParameters(): Promise<{ issuer: string; jwks_uri: string; clientId: string }> {
    const { issuer, jwks_uri } = (await this.configuration()).serverMetadata();
    if (!jwks_uri) throw new Error('The OpenID Provider publishes no keys');
    return { issuer, jwks_uri, clientId: this.#options.clientId };
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    const isPlainLoopback = issuer.startsWith('http:') && isLoopbackHost(hostOf(issuer));
    return client.discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: 'RS256' },
      client.ClientSecretBasic(clientSecret),
      {
        timeout: timeoutSeconds,
        [client.customFetch]: fetchInTime,
        execute: [
          // The signature is checked, too, although the token comes straight from PingOne (OWASP ASVS 9.1.1).
          client.enableNonRepudiationChecks,
          ...(isPlainLoopback ? [client.allowInsecureRequests] : []),
        ],
      },
    );
  }
}

/** The built-in fetch, within what is left of the browser's request. */
function fetchInTime(
  url: string,
  { body, signal, ...options }: client.CustomFetchOptions,
): Promise<Response> {
  const remainingMs = remainingForPingOneMs();
  const deadline =
    remainingMs === undefined ? [] : [AbortSignal.timeout(Math.max(0, Math.floor(remainingMs)))];
  return fetch(url, {
    ...options,
    ...(body === undefined || body === null ? {} : { body }),
    signal: AbortSignal.any([...(signal ? [signal] : []), ...deadline]),
  });
}
