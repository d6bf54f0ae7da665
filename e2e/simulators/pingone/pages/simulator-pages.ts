import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../environment.ts';
import { errorPage } from './error-page.ts';
import { sendPage, stylesheetPath } from './layout.ts';
import { outboxPath } from './outbox-page.ts';
import { answerOutboxRequest } from './outbox-requests.ts';
import { stylesheet } from './stylesheet.ts';

/** The pages that PingOne does not have, below `/simulator/`. */
export async function answerSimulatorPage(
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (url.pathname === stylesheetPath) {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
    response.end(stylesheet);
  } else if (url.pathname === outboxPath) await answerOutboxRequest(environment, request, response, url);
  else sendPage(response, 404, errorPage('not_found', 'There is no such page.'));
}
