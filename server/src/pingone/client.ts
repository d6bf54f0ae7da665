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
}

/** Which of PingOne's two addresses a request goes to. */
export type PingOneService = 'api' | 'auth';

/** PingOne, as the worker application sees it: the bearer token and the two addresses that may be called. */
export class PingOneClient {
  readonly environmentId: string;
  readonly mfaPolicyId: string | undefined;
  readonly #connections: Record<PingOneService, Connection>;
  readonly #workerToken: WorkerToken;

  constructor(options: PingOneClientOptions) {
    this.environmentId = options.environmentId;
    this.mfaPolicyId = options.mfaPolicyId;
    this.#connections = {
      api: new Connection(options.apiUrl, options),
      auth: new Connection(options.authUrl, options),
    };
    this.#workerToken = new WorkerToken({
      connection: this.#connections.auth,
      environmentId: options.environmentId,
      ...options.worker,
    });
  }

  /**
   * Sends one request with the worker token. A 401 means that PingOne did nothing, so the request is sent once more
   * with a new token; nothing else is repeated.
   * @throws {PingOneError}
   */
  async send(service: PingOneService, request: PingOneRequest): Promise<PingOneAnswer> {
    const token = await this.#workerToken.get();
    return this.#sendWith(token, service, request).catch(async (error: unknown) => {
      if (!(error instanceof PingOneError) || error.facts.status !== 401) throw error;
      this.#workerToken.drop(token);
      return this.#sendWith(await this.#workerToken.get(), service, request);
    });
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#connections).map((connection) => connection.close()));
  }

  #sendWith(token: string, service: PingOneService, request: PingOneRequest): Promise<PingOneAnswer> {
    return this.#connections[service].send({
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${token}` },
    });
  }
}
