import { Type } from 'typebox';
import type { Connection } from './connection.ts';
import { PingOneError } from './errors.ts';
import { readAnswer } from './read-answer.ts';

const TokenAnswer = Type.Object({
  access_token: Type.String({ minLength: 1 }),
  expires_in: Type.Optional(Type.Number()),
});

/** A token is refreshed this long before it expires, or after half its life if that comes later. */
const refreshBeforeSeconds = 60;
/** PingOne says an hour. If the answer does not say, be careful. */
const assumedLifetimeSeconds = 300;
/** A token this close to its end may expire on its way to PingOne. */
const expiryMarginMs = 2_000;
const pauseAfterFailureMs = 5_000;

export interface WorkerTokenOptions {
  connection: Connection;
  environmentId: string;
  clientId: string;
  clientSecret: string;
  /** A background refresh failed. The current token is still good, and the refresh is tried again later. */
  onRefreshFailed?: (error: unknown) => void;
  now?: () => number;
}

/**
 * The access token of the worker application, by client credentials. Shortly before it expires it is refreshed in the
 * background; callers wait only if there is no usable token. At most one request is in flight.
 * {@link https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens.html}
 */
export class WorkerToken {
  readonly #options: WorkerTokenOptions;
  readonly #now: () => number;
  #token: { value: string; refreshAt: number; usableUntil: number } | undefined;
  #inFlight: Promise<string> | undefined;

  constructor(options: WorkerTokenOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /**
   * The token to use now. Starts a refresh in the background if one is due.
   * @returns undefined if there is none that is still good: wait for {@link get}
   */
  current(): string | undefined {
    const token = this.#token;
    if (!token || this.#now() >= token.usableUntil) return undefined;
    if (this.#now() >= token.refreshAt && !this.#inFlight) this.#refreshInBackground(token);
    return token.value;
  }

  /** @throws {PingOneError} if PingOne issues none */
  async get(): Promise<string> {
    return this.current() ?? this.#requestOnce();
  }

  /** Forgets exactly this token after PingOne refused it; a newer one stays. */
  drop(value: string): void {
    if (this.#token?.value === value) this.#token = undefined;
  }

  #refreshInBackground(token: { refreshAt: number }): void {
    this.#requestOnce().catch((error: unknown) => {
      token.refreshAt = this.#now() + pauseAfterFailureMs;
      this.#options.onRefreshFailed?.(error);
    });
  }

  #requestOnce(): Promise<string> {
    this.#inFlight ??= this.#request().finally(() => {
      this.#inFlight = undefined;
    });
    return this.#inFlight;
  }

  async #request(): Promise<string> {
    const { connection, environmentId, clientId, clientSecret } = this.#options;
    const answer = await connection
      .send({
        operation: 'workerToken',
        method: 'POST',
        path: `/${encodeURIComponent(environmentId)}/as/token`,
        headers: {
          authorization: basicAuthorization(clientId, clientSecret),
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
        changesNothing: true,
      })
      .catch((error: unknown) => {
        throw asDenied(error);
      });
    const token = readAnswer(TokenAnswer, answer, 'workerToken');
    this.#token = this.#keep(token.access_token, token.expires_in ?? assumedLifetimeSeconds);
    return token.access_token;
  }

  #keep(value: string, lifetimeSeconds: number) {
    const untilRefreshSeconds = Math.max(lifetimeSeconds - refreshBeforeSeconds, lifetimeSeconds / 2);
    return {
      value,
      refreshAt: this.#now() + untilRefreshSeconds * 1000,
      usableUntil: this.#now() + lifetimeSeconds * 1000 - expiryMarginMs,
    };
  }
}

/** Wrong credentials (400, 401) or a wrong environment (404) are a mistake in our setup, not in the caller's input. */
function asDenied(error: unknown): unknown {
  if (!(error instanceof PingOneError) || !['rejected', 'not_found'].includes(error.kind)) return error;
  return new PingOneError('denied', error.operation, error.facts, error);
}

/** RFC 6749 section 2.3.1: ID and secret are form-encoded before they are joined. */
function basicAuthorization(clientId: string, clientSecret: string): string {
  const encode = (value: string) => new URLSearchParams([['', value]]).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}
