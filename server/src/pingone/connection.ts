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
  correlationId: string;
}

/** Reports each exchange with PingOne, without anything of its content. */
export type OnExchange = (exchange: {
  operation: string;
  status?: number;
  durationMs: number;
  correlationId: string;
}) => void;

/**
 * One origin of PingOne's: a pool of connections, deadlines, bounded answers, correlation ids, and errors by kind.
 * Redirects are not followed; nothing is retried.
 */
export class Connection {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #answerTimeoutMs: number;
  readonly #onExchange: OnExchange;

  constructor(baseUrl: string, onExchange: OnExchange, times: ConnectionTimes = defaultTimes) {
    const url = new URL(baseUrl);
    this.#basePath = url.pathname.replace(/\/$/, '');
    this.#answerTimeoutMs = times.answerTimeoutMs;
    this.#onExchange = onExchange;
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
    const correlationId = randomUUID();
    const startedAt = performance.now();
    const answer = await this.#exchange(request, correlationId).catch((error: unknown) => {
      const durationMs = Math.round(performance.now() - startedAt);
      this.#onExchange({ operation: request.operation, durationMs, correlationId });
      throw asPingOneError(error, request.operation, correlationId);
    });
    this.#onExchange({
      operation: request.operation,
      status: answer.status,
      durationMs: Math.round(performance.now() - startedAt),
      correlationId: answer.correlationId,
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw refusal(request.operation, answer);
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #exchange(request: PingOneRequest, correlationId: string): Promise<FullAnswer> {
    const { statusCode, headers, body } = await this.#pool.request({
      method: request.method,
      path: this.#basePath + request.path,
      headers: {
        accept: 'application/json',
        'x-ping-external-transaction-id': correlationId,
        ...request.headers,
      },
      body: request.body ?? null,
      signal: AbortSignal.timeout(this.#answerTimeoutMs),
    });
    const text = await body.text();
    return {
      status: statusCode,
      text,
      correlationId: single(headers['correlation-id']) ?? correlationId,
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
    correlationId: answer.correlationId,
    ...readErrorBody(answer.text),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** A failure before PingOne can have read the request is `unavailable`; after that its effect is unknown: `timeout`. */
function asPingOneError(error: unknown, operation: string, correlationId: string): PingOneError {
  return new PingOneError(kindOfFailure(error), operation, { correlationId }, error);
}

function kindOfFailure(error: unknown): 'unavailable' | 'timeout' | 'unexpected' {
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'unexpected';
  return neverSent(error) ? 'unavailable' : 'timeout';
}

const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function neverSent(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  return error instanceof Error && 'code' in error && notSentCodes.has(String(error.code));
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
