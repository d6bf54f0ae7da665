import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../environment.ts';
import { PingOneApiError } from '../http/api-error.ts';
import { object, readFields, text } from '../http/fields.ts';
import { parseJson, readBody } from '../http/read-body.ts';
import { isFromOwnPage } from '../http/same-origin.ts';
import { errorAnswer, send } from '../http/send.ts';
import { createPasskeyRegistration, registrationResponse } from '../passkeys/registration.ts';
import { pageHeaders } from './layout.ts';
import { passkeyPage, passkeyPath, passkeyScript, passkeyScriptPath } from './passkey-page.ts';

const optionsBody = object({ userId: text() });
const responseBody = object({ userId: text(), response: registrationResponse });

/** The passkey page, its script, and what the script asks for. Answers false, and nothing else, where the path is of another page. */
export function createPasskeyPages(environment: Environment) {
  const registration = createPasskeyRegistration(environment);
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> => {
    const host = new URL(`http://${request.headers.host ?? 'localhost'}`);
    if (url.pathname === passkeyScriptPath) sendScript(response);
    else if (url.pathname === passkeyPath && request.method === 'GET') {
      sendPageWithScript(response, passkeyPage(environment, host));
    } else if (url.pathname.startsWith(passkeyPath) && request.method === 'POST') {
      await answer(response, request, async (body) => {
        if (url.pathname !== passkeyPath) return registration.start(readFields(optionsBody, body).userId);
        const { userId, response: created } = readFields(responseBody, body);
        await registration.finish(userId, created, host.origin);
        return {};
      });
    } else return false;
    return true;
  };
}

function sendScript(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(passkeyScript);
}

function sendPageWithScript(response: ServerResponse, page: string): void {
  const policy = `${pageHeaders['content-security-policy']}; script-src 'self'; connect-src 'self'`;
  response.writeHead(200, { ...pageHeaders, 'content-security-policy': policy }).end(page);
}

async function answer(
  response: ServerResponse,
  request: IncomingMessage,
  work: (body: unknown) => Promise<object>,
): Promise<void> {
  try {
    const body = await readBody(request);
    if (!isFromOwnPage(request)) throw new PingOneApiError(403, 'ACCESS_FAILED', 'Not from this page.');
    send(response, { status: 200, body: await work(parseJson(body ?? '')) });
  } catch (error) {
    if (!(error instanceof PingOneApiError)) throw error;
    send(response, errorAnswer(error));
  }
}
