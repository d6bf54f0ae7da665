import { randomUUID } from 'node:crypto';
import { errors, Pool } from 'undici';
import { readErrorBody, readRetryAfter } from './error-body.ts';
import { kindOfStatus, PingOneError } from './errors.ts';

export interface ConnectionTimes {
  connectTimeoutMs: number;
  /** From sending the request to the last byte of the answer. */
  answerTimeoutMs: number;
}

export const defaultTimes: ConnectionTimes = { connectTimeoutMs: 3_000, answerTimeoutMs: 10_000 };

const maxAnswerBytes = 1024 * 1024;

export interface PingOneRequest {
  /** What is being done, for logs: `devices.activate`. */
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base address; every part that came from outside is already encoded. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface PingOneAnswer {
  status: number;
  text: string;
  correlationId?: string;
}

/** What there is to tell of an exchange with PingOne, without anything of its content. */
export interface Exchange {
  operation: string;
  /** Absent where no answer came. */
  status?: number;
  durationMs: number;
  /** Ours, which PingOne keeps as external transaction id. */
  transactionId: string;
  /** PingOne's, where its answer carried one. */
  correlationId?: string;
}

export interface ConnectionOptions {
  /** The id of what is going on, for `X-Ping-External-Transaction-ID`; a random one where there is none. */
  transactionId?: () => string | undefined;
  onExchange?: (exchange: Exchange) => void;
  times?: ConnectionTimes;
}

/**
 * One origin of PingOne's: a pool of connections, deadlines, bounded answers, correlation ids, and errors by kind.
 * Redirects are not followed; nothing is retried.
 */
export class Connection {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #answerTimeoutMs: number;
  readonly #options: ConnectionOptions;

  constructor(baseUrl: string, options: ConnectionOptions = {}) {
    const { times = defaultTimes } = options;
    const url = new URL(baseUrl);
    this.#basePath = url.pathname.replace(/\/$/, '');
    this.#answerTimeoutMs = times.answerTimeoutMs;
    this.#options = options;
    this.#pool = new Pool(url.origin, {
      connect: { timeout: times.connectTimeoutMs },
      connections: 64,
      maxResponseSize: maxAnswerBytes,
    });
  }

  /**
   * Sends one request and resolves to a 2xx answer.
   * @throws {PingOneError} for everything else
   */
  async send(request: PingOneRequest): Promise<PingOneAnswer> {
    const { operation } = request;
    const transactionId = this.#options.transactionId?.() ?? randomUUID();
    const startedAt = performance.now();
    const report = (outcome: Pick<Exchange, 'status' | 'correlationId'>) => {
      const durationMs = Math.round(performance.now() - startedAt);
      this.#options.onExchange?.({ operation, transactionId, durationMs, ...outcome });
    };
    const answer = await this.#exchange(request, transactionId).catch((error: unknown) => {
      report({});
      throw new PingOneError(kindOfFailure(error), operation, {}, error);
    });
    const { status, correlationId } = answer;
    report({ status, ...(correlationId ? { correlationId } : {}) });
    if (status >= 200 && status < 300) return answer;
    throw refusal(operation, answer);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #exchange(request: PingOneRequest, transactionId: string): Promise<FullAnswer> {
    const { statusCode, headers, body } = await this.#pool.request({
      method: request.method,
      path: this.#basePath + request.path,
      headers: {
        accept: 'application/json',
        'x-ping-external-transaction-id': transactionId,
        ...request.headers,
      },
      body: request.body ?? null,
      signal: AbortSignal.timeout(this.#answerTimeoutMs),
    });
    const text = await body.text();
    const correlationId = single(headers['correlation-id']);
    return {
      status: statusCode,
      text,
      ...(correlationId ? { correlationId } : {}),
      retryAfter: single(headers['retry-after']),
    };
  }
}

interface FullAnswer extends PingOneAnswer {
  retryAfter: string | undefined;
}

function refusal(operation: string, answer: FullAnswer): PingOneError {
  const retryAfterSeconds = readRetryAfter(answer.retryAfter);
  return new PingOneError(kindOfStatus(answer.status), operation, {
    status: answer.status,
    ...(answer.correlationId ? { correlationId: answer.correlationId } : {}),
    ...readErrorBody(answer.text),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** A failure before PingOne can have read the request is `unavailable`; after that its effect is unknown: `timeout`. */
function kindOfFailure(error: unknown): 'unavailable' | 'timeout' | 'unexpected' {
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'unexpected';
  return neverSent(error) ? 'unavailable' : 'timeout';
}

const notSentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  // A certificate that we do not trust: nothing was sent over it.
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

function neverSent(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  return error instanceof Error && 'code' in error && notSentCodes.has(String(error.code));
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
