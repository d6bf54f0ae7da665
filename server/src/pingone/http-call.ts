import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * One HTTP request through a pool, which knows whether the request was already sent. undici's own `request()` does not
 * tell that, and does not react to its abort signal while the request is still queued.
 */
export class HttpCall implements Dispatcher.DispatchHandler {
  /** Rejects with what undici reports, or with the error given to {@link stop}. */
  readonly answer: Promise<HttpAnswer>;
  #isSent = false;
  #stoppedBy: Error | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #head: Omit<HttpAnswer, 'text'> | undefined;
  readonly #chunks: Buffer[] = [];
  readonly #settle: Pick<PromiseWithResolvers<HttpAnswer>, 'resolve' | 'reject'>;

  constructor(dispatcher: Dispatcher, request: Dispatcher.DispatchOptions) {
    const { promise, ...settle } = Promise.withResolvers<HttpAnswer>();
    this.answer = promise;
    this.#settle = settle;
    dispatcher.dispatch(request, this);
  }

  /** Whether any part of the request may have reached the server. */
  get isSent(): boolean {
    return this.#isSent;
  }

  /** Rejects the answer at once. A request that is still queued is not sent any more. */
  stop(error: Error): void {
    this.#stoppedBy = error;
    this.#settle.reject(error);
    this.#controller?.abort(error);
  }

  /** undici calls this right before it writes the request to a connection. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#stoppedBy) {
      controller.abort(this.#stoppedBy);
      return;
    }
    this.#controller = controller;
    this.#isSent = true;
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    // 1xx is not the answer yet.
    if (status >= 200) this.#head = { status, headers };
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.#chunks).toString('utf8');
    if (this.#head) this.#settle.resolve({ ...this.#head, text });
    else this.#settle.reject(new Error('The response ended without a final status.'));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#settle.reject(error);
  }
}
