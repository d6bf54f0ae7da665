import type { Environment } from '../environment.ts';
import type { Handler } from '../http/requests.ts';
import { errorPage } from './error-page.ts';
import { sendPage, stylesheetPath } from './layout.ts';
import { outboxPath } from './outbox-page.ts';
import { answerOutboxRequest } from './outbox-requests.ts';
import { createPasskeyPages } from './passkey-requests.ts';
import { stylesheet } from './stylesheet.ts';

/** The pages that PingOne does not have, below `/simulator/`. */
export function createSimulatorPages(environment: Environment): Handler {
  const answerPasskeyPage = createPasskeyPages(environment);
  return async (request, response, url) => {
    if (url.pathname === stylesheetPath) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(stylesheet);
    } else if (url.pathname === outboxPath) await answerOutboxRequest(environment, request, response, url);
    else if (!(await answerPasskeyPage(request, response, url))) {
      sendPage(response, 404, errorPage('not_found', 'There is no such page.'));
    }
  };
}
