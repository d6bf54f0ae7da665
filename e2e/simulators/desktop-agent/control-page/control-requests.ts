import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Agent } from '../agent.ts';
import { Refusal } from '../refusal.ts';
import { isLoopbackHost } from '../requests/hosts.ts';
import { mediaType, readBody } from '../requests/read-body.ts';
import { refusalReply, send } from '../requests/reply.ts';
import { runCommand } from './commands.ts';
import { streamView } from './events.ts';
import { page } from './page.ts';
import { isFromControlPage } from './same-origin.ts';

const root = '/simulator';
const api = `${root}/api/`;

const assets: Readonly<Record<string, { readonly file: URL; readonly type: string }>> = {
  [`${root}/page.css`]: { file: new URL('assets/page.css', import.meta.url), type: 'text/css' },
  [`${root}/page.js`]: { file: new URL('assets/page.js', import.meta.url), type: 'text/javascript' },
};

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function isControlPath(path: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

/** The page for people at {url}/simulator, and what it needs. */
export async function handleControlRequest(
  agent: Agent,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!isLoopbackHost(request.headers.host)) throw new Refusal('host_not_allowed');
    await (path.startsWith(api)
      ? serveApi(agent, path.slice(api.length), request, response)
      : servePage(agent, path, request, response));
  } catch (error) {
    send(response, refusalReply(error, agent.choices));
  }
}

async function servePage(
  agent: Agent,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET') throw new Refusal('method_not_allowed');
  const asset = assets[path];
  if (!asset && path !== root) throw new Refusal('not_found');
  const body = asset ? await readFile(asset.file, 'utf8') : page(agent).text;
  const headers = { ...pageHeaders, 'content-type': `${asset?.type ?? 'text/html'}; charset=utf-8` };
  send(response, { status: 200, headers, body });
}

async function serveApi(
  agent: Agent,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromControlPage(request)) throw new Refusal('origin_not_allowed');
  if (request.method === 'GET' && name === 'events') return streamView(agent, response);
  if (request.method !== 'POST') throw new Refusal('method_not_allowed');
  if (mediaType(request) !== 'application/json') throw new Refusal('unsupported_media_type');
  const body = await readBody(request, agent.choices.maxRequestBytes);
  send(response, { status: await runCommand(agent, name, body), headers: {}, body: '' });
}
