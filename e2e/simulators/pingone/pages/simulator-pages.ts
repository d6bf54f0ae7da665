import type { ServerResponse } from 'node:http';
import type { OutboxMessage } from '../outbox.ts';
import { errorPage } from './error-page.ts';
import { sendPage, stylesheetPath } from './layout.ts';
import { outboxPage, outboxPath } from './outbox-page.ts';
import { stylesheet } from './stylesheet.ts';

/** The pages that PingOne does not have, below `/simulator/`. */
export function sendSimulatorPage(
  response: ServerResponse,
  path: string,
  outbox: readonly OutboxMessage[],
): void {
  if (path === stylesheetPath) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
    response.end(stylesheet);
  } else if (path === outboxPath) sendPage(response, 200, outboxPage(outbox));
  else sendPage(response, 404, errorPage('not_found', 'There is no such page.'));
}
