import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A page around nothing but the client of PingID Desktop, for surroundings in which the real page refuses to be. */
export interface Lab {
  /** The page as it should be. */
  origin: string;
  /** The same over plain http. */
  insecureOrigin: string;
  /** Another origin, whose page has the first one in a frame. */
  embeddingOrigin: string;
  /** Where all of these come from. */
  ports: readonly number[];
  close(): Promise<void>;
}

export interface LabOptions {
  relyingPartyId: string;
  desktopAgentUrl: string;
}

const root = join(import.meta.dirname, '../../..');
// What of the repository the page may load: its client of PingID Desktop, and the words for failures.
const source = /^\/web\/(desktop-agent\/src|src\/(desktop-app|messages))(\/[a-z-]+)+\.ts$/;
const script = /^\/(lab|embedding)-page\.js$/;
const worker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

/** Starts it at free ports of this computer. */
export async function startLab({ relyingPartyId, desktopAgentUrl }: LabOptions): Promise<Lab> {
  const [host, embeddingHost] = [`lab.${relyingPartyId}`, `embedding.${relyingPartyId}`];
  const altNames = [host, embeddingHost].map((value) => ({ type: 2, value }) as const);
  const certificate = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    answerRequest(request, response, desktopAgentUrl);
  const servers = [
    createHttpsServer({ key: certificate.private, cert: certificate.cert }, answer),
    createHttpServer(answer),
  ];
  const ports: number[] = [];
  for (const server of servers) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    ports.push(typeof address === 'object' && address ? address.port : 0);
  }
  const [securePort, plainPort] = ports;
  return {
    origin: `https://${host}:${securePort}`,
    insecureOrigin: `http://${host}:${plainPort}`,
    embeddingOrigin: `https://${embeddingHost}:${securePort}`,
    ports,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

function answerRequest(request: IncomingMessage, response: ServerResponse, desktopAgentUrl: string): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://lab');
  const header = searchParams.get('header');
  if (header) response.setHeader(header, searchParams.get('value') ?? '');
  const [type, body] = contentAt(pathname, searchParams, desktopAgentUrl) ?? ['text/plain', undefined];
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

type Content = [type: string, body: string];

function contentAt(path: string, parameters: URLSearchParams, desktopAgentUrl: string): Content | undefined {
  if (path === '/') return ['text/html', pageFor(desktopAgentUrl)];
  if (path === '/embedding') return ['text/html', embeddingPage(parameters)];
  if (path === '/worker.js') return ['text/javascript', worker];
  if (script.test(path)) return ['text/javascript', readFileSync(join(import.meta.dirname, path), 'utf8')];
  if (source.test(path))
    return ['text/javascript', stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'))];
  return undefined;
}

function pageFor(desktopAgentUrl: string): string {
  return `<!doctype html><title>Lab</title>
<script type="importmap">{"imports": {"pingid-desktop-agent": "/web/desktop-agent/src/index.ts"}}</script>
<body data-desktop-agent="${desktopAgentUrl}">
<button>Call PingID Desktop</button>
<main></main>
<script type="module" src="/lab-page.js"></script>`;
}

function embeddingPage(parameters: URLSearchParams): string {
  return `<!doctype html><title>Embedding</title>
<button>Call PingID Desktop</button>
<main></main>
<script type="module" src="/embedding-page.js"></script>
<iframe src="${parameters.get('page')}" allow="${parameters.get('allow') ?? ''}"></iframe>`;
}
