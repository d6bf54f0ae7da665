import type { Choices } from '../choices.ts';
import { maxAgeHeader } from '../requests/cors.ts';
import type { Reply } from '../requests/reply.ts';

const page = '<!doctype html><title>Printer</title><h1>It works!</h1>';

/** A web server that knows nothing of CORS. */
export function webServerReply(): Reply {
  return {
    outcome: 'web_server',
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: page,
  };
}

/** A web server, often somebody's development server, that every page may read. */
export function openWebServerReply(choices: Choices, body: 'html' | 'json' = 'html'): Reply {
  const [type, text] = body === 'html' ? ['text/html', page] : ['application/json', '{"status":"ok"}'];
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type',
    ...maxAgeHeader(choices),
    'content-type': `${type}; charset=utf-8`,
  };
  return { outcome: 'open_web_server', status: 200, headers, body: text };
}

/** What a server of another kind might say; no browser takes it for HTTP. */
export const notHttp = 'SSH-2.0-Printer_1.0\r\n\u0000\u0001\u0002\r\n';
