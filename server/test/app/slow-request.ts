import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { Browser } from '../browser.ts';
import type { Portal } from './portal.ts';
import type { StoreControl } from './store-control.ts';

export interface SlowRequest {
  /** Sends the body; only now is the request complete. */
  finish(): Promise<{ status: number; body: string }>;
}

/** A request of the page's whose headers have come and been looked at, and whose body has not. */
export async function sendHeaders(
  portal: Portal,
  storeControl: StoreControl,
  browser: Browser,
  method: string,
  path: string,
  body: unknown,
): Promise<SlowRequest> {
  const payload = JSON.stringify(body);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const before = reads(storeControl);
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
  // The session is read before the body is, and found.
  await expect.poll(() => reads(storeControl)).toBe(before + 1);
  return {
    finish: async () => {
      request.end(payload);
      const [response]: IncomingMessage[] = await answered;
      return { status: response?.statusCode ?? 0, body: response ? await text(response) : '' };
    },
  };
}

function reads({ operations }: StoreControl): number {
  return operations.filter((operation) => operation === 'sessions.read').length;
}
