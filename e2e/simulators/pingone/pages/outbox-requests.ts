import type { IncomingMessage, ServerResponse } from 'node:http';
import { startOver } from '../create-environment.ts';
import { answerPush } from '../device-authentications/settle-push.ts';
import type { Environment } from '../environment.ts';
import { readBody } from '../http/read-body.ts';
import { isFromOwnPage } from '../http/same-origin.ts';
import { errorPage } from './error-page.ts';
import { sendPage } from './layout.ts';
import { outboxPage, refreshSeconds } from './outbox-page.ts';
import { viewOutbox } from './outbox-view.ts';

/** Shows the outbox (GET), and takes the answer to a push (POST `approve={flowId}` or `deny={flowId}`), or starts over (`startOver`). */
export async function answerOutboxRequest(
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method === 'POST') return takeAnswer(environment, request, response, url);
  const isStill = url.searchParams.has('still');
  // A header, not an element of the page: the page itself stays free of what moves by itself.
  if (!isStill) response.setHeader('refresh', String(refreshSeconds));
  sendPage(response, 200, outboxPage(viewOutbox(environment), isStill));
}

async function takeAnswer(
  environment: Environment,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  if (!isFromOwnPage(request)) {
    return sendPage(response, 403, errorPage('forbidden', 'Only this page itself can do that.'));
  }
  const [approved, denied] = [form.get('approve'), form.get('deny')];
  if (approved) answerPush(environment, approved, 'approved');
  if (denied) answerPush(environment, denied, 'denied');
  if (form.has('startOver')) startOver(environment);
  response.writeHead(303, { location: `${url.pathname}${url.search}` }).end();
}
