import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageSettings } from 'shared';

const settingsPlace = '<!--settings-->';

/** The one HTML file of the page, with the settings in it, as it goes over the wire. */
export interface RenderedPage {
  etag: string;
  /** By content encoding; the preferred one first. */
  bodies: ReadonlyMap<string, Buffer>;
}

export interface RenderOptions {
  directory: string;
  settings: PageSettings;
  /** Address of a style sheet that goes after the page's own. */
  styles?: string | undefined;
}

/**
 * Puts the settings into the HTML as it was built, and compresses it.
 * @throws where the page has not been built
 */
export function renderPage({ directory, settings, styles }: RenderOptions): RenderedPage {
  const file = join(directory, 'index.html');
  if (!existsSync(file)) {
    throw new Error(`The page has not been built: ${directory} has no index.html. Run: npm run build`);
  }
  const built = readFileSync(file, 'utf8');
  if (!built.includes(settingsPlace)) {
    throw new Error(
      `The page was built by another version: ${file} has no ${settingsPlace}. Run: npm run build`,
    );
  }
  const html = built
    .replace(settingsPlace, () => settingsElement(settings))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(settings.brand.name)}</title>`)
    .replace('</head>', (end) =>
      styles ? `<link rel="stylesheet" href="${escapeHtml(styles)}" />${end}` : end,
    );
  const content = Buffer.from(html);
  return {
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    bodies: new Map([
      ['br', brotliCompressSync(content)],
      ['gzip', gzipSync(content, { level: 9 })],
      ['identity', content],
    ]),
  };
}

/** Answers with the page in the best encoding that the browser takes, or says that what it has is current. */
export function sendPage({ etag, bodies }: RenderedPage, request: FastifyRequest, reply: FastifyReply) {
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '', [...bodies.keys()]);
  // An entity tag stands for the very bytes, so each encoding has its own.
  const tag = `"${etag}-${encoding}"`;
  reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').header('etag', tag);
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return reply.code(304).send();
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type('text/html; charset=utf-8').send(bodies.get(encoding));
}

function encodingFor(accepted: string, encodings: readonly string[]): string {
  const accepts = accepted.split(',').flatMap((each) => {
    const [name = '', quality = ''] = each
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    return Number(quality || 1) > 0 ? [name] : [];
  });
  return encodings.find((encoding) => accepts.includes(encoding)) ?? 'identity';
}

/** A data block: no script runs, so that the Content-Security-Policy has nothing to allow. */
function settingsElement(settings: PageSettings): string {
  // Nothing in it can end the element, or begin a comment.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="settings">${json}</script>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
