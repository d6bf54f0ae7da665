import { Type } from 'typebox';
import type { Connection } from './connection.ts';
import { PingOneError } from './errors.ts';
import { readAnswer } from './read-answer.ts';

const TokenAnswer = Type.Object({
  access_token: Type.String({ minLength: 1 }),
  expires_in: Type.Optional(Type.Number()),
});

/** A token is renewed this long before PingOne lets it expire. */
const renewBeforeSeconds = 60;
/** PingOne says an hour; where the answer does not say, be careful. */
const assumedLifetimeSeconds = 300;

export interface WorkerTokenOptions {
  connection: Connection;
  environmentId: string;
  clientId: string;
  clientSecret: string;
  now?: () => number;
}

/**
 * The access token of the worker application, by client credentials. Kept until shortly before it expires; however
 * many callers wait, one request is in flight.
 * {@link https://developer.pingidentity.com/pingone-api/foundations/authentication-concepts/access-tokens-and-id-tokens.html}
 */
export class WorkerToken {
  readonly #options: WorkerTokenOptions;
  readonly #now: () => number;
  #current: { value: string; renewAt: number } | undefined;
  #inFlight: Promise<string> | undefined;

  constructor(options: WorkerTokenOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** @throws {PingOneError} where PingOne gives none */
  async get(): Promise<string> {
    if (this.#current && this.#now() < this.#current.renewAt) return this.#current.value;
    this.#inFlight ??= this.#request().finally(() => {
      this.#inFlight = undefined;
    });
    return this.#inFlight;
  }

  /** Forgets this very token after PingOne refused it; a newer one stays. */
  drop(value: string): void {
    if (this.#current?.value === value) this.#current = undefined;
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
      })
      .catch((error: unknown) => {
        throw refusedCredentials(error);
      });
    const token = readAnswer(TokenAnswer, answer, 'workerToken');
    const lifetimeSeconds = token.expires_in ?? assumedLifetimeSeconds;
    const keptSeconds = Math.max(lifetimeSeconds - renewBeforeSeconds, lifetimeSeconds / 2);
    this.#current = { value: token.access_token, renewAt: this.#now() + keptSeconds * 1000 };
    return token.access_token;
  }
}

/** Bad credentials (400, 401) and a wrong environment (404) are a matter of our set-up, not of the caller's input. */
function refusedCredentials(error: unknown): unknown {
  if (!(error instanceof PingOneError) || !['rejected', 'not_found'].includes(error.kind)) return error;
  return new PingOneError('denied', error.operation, error.facts, error);
}

/** RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined. */
function basicAuthorization(clientId: string, clientSecret: string): string {
  const encode = (value: string) => new URLSearchParams([['', value]]).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}
