import type { IncomingMessage, ServerResponse } from 'node:http';
import { PingOneApiError } from './api-error.ts';
import { errorAnswer, send } from './send.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/** Runs `handle` on a request. What it throws is a mistake in the simulator, and answered as such. */
export function asListener(handle: Handler) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '/', 'http://simulator.invalid');
    const work = async () => {
      if (url) await handle(request, response, url);
      else send(response, { status: 400 });
    };
    work().catch((error: unknown) => answerMistake(response, error));
  };
}

function answerMistake(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  send(response, errorAnswer(new PingOneApiError(500, 'UNEXPECTED_ERROR', `In the simulator: ${message}`)));
}
