import type { IncomingMessage } from 'node:http';

/** Only the simulator's own pages may change something: never a page of another origin. */
export function isFromOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined ? headers.origin === `http://${headers.host}` : site === 'same-origin';
}
