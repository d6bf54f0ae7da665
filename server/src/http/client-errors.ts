import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem.ts';
import { sendProblem } from './problem-details.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** An address that cannot be decoded has no route, so no hook adds the headers. Nothing of it is repeated. */
export function malformedAddressHandler(headers: SecurityHeaders) {
  return (_error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const errors = [{ field: 'url', message: 'is malformed' }];
    reply.headers({ ...headers, connection: 'close' });
    void sendProblem(request, reply, new ProblemError('invalid_input', { errors }));
  };
}

const parserStatus = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['HPE_HEADER_OVERFLOW', 431],
]);

/**
 * What Node's parser cannot make a request of is answered on the bare socket, with the headers of all other answers.
 * The body is RFC 9457 problem details of the type `about:blank`, which stands for the status code alone.
 */
export function clientErrorHandler(headers: SecurityHeaders) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = parserStatus.get(error.code ?? '') ?? 400;
    const title = STATUS_CODES[status] ?? '';
    const body = JSON.stringify({ type: 'about:blank', title, status });
    const lines = Object.entries({
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    // Only `destroySoon` waits until the answer has been sent.
    socket.write(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
    socket.destroySoon();
  };
}
