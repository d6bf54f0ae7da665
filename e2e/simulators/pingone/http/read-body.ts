import type { IncomingMessage } from 'node:http';
import { malformedRequest } from './api-error.ts';

const limitBytes = 128 * 1024;

/** The request's body as text. `undefined` where it is larger than this server takes. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= limitBytes) chunks.push(chunk);
  }
  return bytes <= limitBytes ? Buffer.concat(chunks).toString('utf8') : undefined;
}

/** @throws PingOneApiError 400 INVALID_REQUEST where it is not JSON */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformedRequest('The body is not JSON.');
  }
}
