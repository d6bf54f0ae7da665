import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PingOneApiError } from './api-error.ts';
import type { Answer } from './operation.ts';

export function send(response: ServerResponse, answer: Answer): void {
  const { body } = answer;
  response.writeHead(answer.status, {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
}

export function errorAnswer(error: PingOneApiError): Answer {
  const { status, code, message, details } = error;
  return { status, body: { id: randomUUID(), code, message, ...(details.length > 0 && { details }) } };
}
