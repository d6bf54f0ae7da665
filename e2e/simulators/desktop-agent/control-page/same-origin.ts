import type { IncomingMessage } from 'node:http';

/** Only the control page itself may use what is under /simulator/api: never a page of another origin. */
export function isFromControlPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === `http://${headers.host}` : site === 'same-origin';
}
