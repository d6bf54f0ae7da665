import { type Caller, waitAsCaller } from './caller.ts';
import { Connection, type ConnectionOptions, type PingOneAnswer, type PingOneRequest } from './connection.ts';
import { PingOneError } from './errors.ts';
import { WorkerToken } from './worker-token.ts';

export interface PingOneClientOptions extends ConnectionOptions {
  /** With `/v1`: base of the `devices` API. */
  apiUrl: string;
  /** Base of `deviceAuthentications` and of the token endpoint. */
  authUrl: string;
  environmentId: string;
  worker: { clientId: string; clientSecret: string };
  mfaPolicyId?: string;
  /** The worker token could not be refreshed ahead of time. Calls go on with the one that is still good. */
  onTokenRefreshFailed?: (error: unknown) => void;
}

/** Which of PingOne's two addresses a request goes to. */
export type PingOneService = 'api' | 'auth';

/** PingOne as the worker application sees it: the bearer token and the two addresses that may be called. */
export class PingOneClient {
  readonly environmentId: string;
  readonly mfaPolicyId: string | undefined;
  readonly #caller: Caller;
  readonly #connections: Record<PingOneService, Connection>;
  readonly #tokenConnection: Connection;
  readonly #workerToken: WorkerToken;

  constructor(options: PingOneClientOptions) {
    this.environmentId = options.environmentId;
    this.mfaPolicyId = options.mfaPolicyId;
    this.#caller = options;
    this.#connections = {
      api: new Connection(options.apiUrl, options),
      auth: new Connection(options.authUrl, options),
    };
    this.#tokenConnection = connectForTokens(options);
    this.#workerToken = new WorkerToken({
      connection: this.#tokenConnection,
      environmentId: options.environmentId,
      ...options.worker,
      ...(options.onTokenRefreshFailed ? { onRefreshFailed: options.onTokenRefreshFailed } : {}),
    });
  }

  /**
   * Sends one request with the worker token. A 401 means that PingOne did nothing, so the request is sent once more
   * with a new token; nothing else is repeated.
   * @throws {PingOneError}
   */
  async send(service: PingOneService, request: PingOneRequest): Promise<PingOneAnswer> {
    const token = await this.#token(request);
    return this.#sendWith(token, service, request).catch(async (error: unknown) => {
      if (!(error instanceof PingOneError) || error.facts.status !== 401) throw error;
      this.#workerToken.drop(token);
      return this.#sendWith(await this.#token(request), service, request);
    });
  }

  async close(): Promise<void> {
    const connections = [...Object.values(this.#connections), this.#tokenConnection];
    await Promise.all(connections.map((connection) => connection.close()));
  }

  async #token({ operation }: PingOneRequest): Promise<string> {
    return (
      this.#workerToken.current() ?? waitAsCaller(() => this.#workerToken.get(), this.#caller, operation)
    );
  }

  #sendWith(token: string, service: PingOneService, request: PingOneRequest): Promise<PingOneAnswer> {
    return this.#connections[service].send({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
  }
}

/**
 * A pool of its own, so that a token never queues behind the calls that wait for it. Many callers share one token
 * request: it is bound to the time and the browser of none of them.
 */
function connectForTokens(options: PingOneClientOptions): Connection {
  const { transactionId, onExchange, times } = options;
  return new Connection(options.authUrl, {
    maxConnections: 2,
    ...(transactionId ? { transactionId } : {}),
    ...(onExchange ? { onExchange } : {}),
    ...(times ? { times } : {}),
  });
}
