import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Browser } from '../browser.ts';
import type { Portal } from './portal.ts';

export interface SlowRequest {
  /** Sends the body; only now is the request complete. */
  finish(): Promise<{ status: number; body: string }>;
}

/** A request of the page's whose headers have come and been looked at, and whose body has not. */
export async function sendHeaders(
  portal: Portal,
  browser: Browser,
  method: string,
  path: string,
  body: unknown,
): Promise<SlowRequest> {
  const payload = JSON.stringify(body);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const arrived = once(portal.app.server, 'request');
  const request = httpRequest(portal.address + path, {
    method,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    },
  });
  const answered = once(request, 'response');
  request.flushHeaders();
  await arrived;
  // The hooks that run before the body is read.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    finish: async () => {
      request.end(payload);
      const [response]: IncomingMessage[] = await answered;
      return { status: response?.statusCode ?? 0, body: response ? await text(response) : '' };
    },
  };
}
