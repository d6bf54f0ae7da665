import { randomUUID } from 'node:crypto';
import { type Dispatcher, errors, Pool } from 'undici';
import { type Caller, requireTimeLeft } from './caller.ts';
import { readErrorBody, readRetryAfter } from './error-body.ts';
import { kindOfAnswer, PingOneError, type PingOneErrorKind } from './errors.ts';
import { type HttpAnswer, HttpCall } from './http-call.ts';
import { userAgent } from './user-agent.ts';

export interface ConnectionTimes {
  connectTimeoutMs: number;
  /** From the call to the last byte of the answer. */
  answerTimeoutMs: number;
}

export const defaultTimes: ConnectionTimes = { connectTimeoutMs: 3_000, answerTimeoutMs: 10_000 };

const maxAnswerBytes = 1024 * 1024;
const defaultMaxConnections = 64;

export interface PingOneRequest {
  /** What is being done, for logs: `devices.activate`. */
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base address. Every part that came from outside must already be encoded. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** Set for a request other than GET that changes nothing the caller cares about, such as one for a token. */
  changesNothing?: true;
}

export interface PingOneAnswer {
  status: number;
  text: string;
  correlationId?: string;
  /** Carried over from the request, for an error that the answer's content leads to. */
  changedNothing?: true;
}

/** What can be logged about an exchange with PingOne, without anything of its content. */
export interface Exchange {
  operation: string;
  /** Absent if no answer came. */
  status?: number;
  durationMs: number;
  /** Ours, which PingOne keeps as the external transaction ID. */
  transactionId: string;
  /** PingOne's, if its answer carried one. */
  correlationId?: string;
}

export interface ConnectionOptions extends Caller {
  /** For `X-Ping-External-Transaction-ID`; a random ID if there is none. */
  transactionId?: () => string | undefined;
  onExchange?: (exchange: Exchange) => void;
  times?: ConnectionTimes;
  maxConnections?: number;
}

/**
 * One origin of PingOne: a pool of connections, deadlines, bounded answers, correlation IDs, and errors by kind.
 * Redirects are not followed, and nothing is retried.
 */
export class Connection {
  readonly #pool: Pool;
  readonly #basePath: string;
  readonly #answerTimeoutMs: number;
  readonly #options: ConnectionOptions;

  constructor(baseUrl: string, options: ConnectionOptions = {}) {
    const { times = defaultTimes, maxConnections = defaultMaxConnections } = options;
    const url = new URL(baseUrl);
    this.#basePath = url.pathname.replace(/\/$/, '');
    this.#answerTimeoutMs = times.answerTimeoutMs;
    this.#options = options;
    this.#pool = new Pool(url.origin, {
      connect: { timeout: times.connectTimeoutMs },
      connections: maxConnections,
      maxResponseSize: maxAnswerBytes,
    });
  }

  /**
   * Sends one request and resolves to a 2xx answer. Waits at most `answerTimeoutMs`, and no longer than the caller can.
   * If the caller goes away, a request that only reads is aborted and one that is not sent yet is dropped; a request
   * that may already have taken effect is finished.
   * @throws {PingOneError} for everything else
   */
  async send(request: PingOneRequest): Promise<PingOneAnswer> {
    const { operation } = request;
    const timeoutMs = requireTimeLeft(this.#options, operation, this.#answerTimeoutMs);
    const transactionId = this.#options.transactionId?.() ?? randomUUID();
    const startedAt = performance.now();
    const report = (outcome: Pick<Exchange, 'status' | 'correlationId'>) => {
      const durationMs = Math.round(performance.now() - startedAt);
      this.#options.onExchange?.({ operation, transactionId, durationMs, ...outcome });
    };
    const httpAnswer = await this.#exchange(request, transactionId, timeoutMs).catch((error: unknown) => {
      report({});
      throw error;
    });
    const answer = readHead(httpAnswer, onlyReads(request));
    const { status, correlationId } = answer;
    report({ status, ...(correlationId ? { correlationId } : {}) });
    if (status >= 200 && status < 300) return answer;
    throw errorOfAnswer(operation, answer, single(httpAnswer.headers['retry-after']));
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #exchange(request: PingOneRequest, transactionId: string, timeoutMs: number): Promise<HttpAnswer> {
    const isRead = onlyReads(request);
    const clientGone = this.#options.clientGone?.();
    const call = new HttpCall(this.#pool, this.#httpRequest(request, transactionId));
    const timer = setTimeout(() => call.stop(new Stop('timeout')), timeoutMs);
    const onGone = () => {
      if (isRead || !call.isSent) call.stop(new Stop('canceled'));
    };
    clientGone?.addEventListener('abort', onGone, { once: true });
    try {
      return await call.answer;
    } catch (error) {
      const facts = isRead || !call.isSent ? { changedNothing: true as const } : {};
      throw new PingOneError(kindOfFailure(error, call.isSent), request.operation, facts, error);
    } finally {
      clearTimeout(timer);
      clientGone?.removeEventListener('abort', onGone);
    }
  }

  #httpRequest(request: PingOneRequest, transactionId: string): Dispatcher.DispatchOptions {
    return {
      method: request.method,
      path: this.#basePath + request.path,
      headers: {
        accept: 'application/json',
        'user-agent': userAgent,
        'x-ping-external-transaction-id': transactionId,
        ...request.headers,
      },
      body: request.body ?? null,
    };
  }
}

/** Why we stopped waiting for an answer. */
class Stop extends Error {
  readonly reason: 'timeout' | 'canceled';

  constructor(reason: 'timeout' | 'canceled') {
    super(`Stopped: ${reason}`);
    this.name = 'Stop';
    this.reason = reason;
  }
}

function onlyReads({ method, changesNothing }: PingOneRequest): boolean {
  return method === 'GET' || changesNothing === true;
}

function readHead({ status, headers, text }: HttpAnswer, isRead: boolean): PingOneAnswer {
  const correlationId = single(headers['correlation-id']);
  return {
    status,
    text,
    ...(correlationId ? { correlationId } : {}),
    ...(isRead ? { changedNothing: true } : {}),
  };
}

function errorOfAnswer(
  operation: string,
  answer: PingOneAnswer,
  retryAfter: string | undefined,
): PingOneError {
  const { status, text, ...facts } = answer;
  const body = readErrorBody(text);
  const retryAfterSeconds = readRetryAfter(retryAfter);
  return new PingOneError(kindOfAnswer(status, body), operation, {
    status,
    ...facts,
    ...body,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** Without a usable answer. A call that was still queued or connecting was never sent, whatever stopped it. */
function kindOfFailure(error: unknown, isSent: boolean): PingOneErrorKind {
  if (error instanceof Stop && error.reason === 'canceled') return 'canceled';
  if (!isSent) return 'unavailable';
  if (error instanceof Stop) return 'timeout';
  const isUnreadable =
    error instanceof errors.ResponseExceededMaxSizeError || error instanceof errors.HTTPParserError;
  return isUnreadable ? 'unexpected' : 'interrupted';
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
