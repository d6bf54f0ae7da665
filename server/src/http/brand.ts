import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Config } from '../config/config.ts';

const maxAgeSeconds = 365 * 24 * 60 * 60;

/** Where the parts of the brand that are files have their addresses; absent where the brand has no such part. */
export interface BrandFiles {
  logo?: BrandFile;
  styles?: BrandFile;
}

interface BrandFile {
  path: string;
  /** The path with the version of the content. */
  address: string;
  version: string;
  contentType: string;
  content: Buffer;
}

export function brandFiles({ logo, accent }: Config['brand']): BrandFiles {
  return {
    ...(logo
      ? {
          logo: brandFile(
            `/brand/logo.${logo.extension}`,
            logo.extension === 'svg' ? 'image/svg+xml' : 'image/png',
            logo.content,
          ),
        }
      : {}),
    ...(accent ? { styles: brandFile('/brand.css', 'text/css; charset=utf-8', styleSheet(accent)) } : {}),
  };
}

/** Serves the logo and the colors. */
export const brandPlugin = fastifyPlugin<{ files: BrandFiles }>(
  async (app, { files: { logo, styles } }) => {
    for (const file of [logo, styles].filter((each) => each !== undefined)) {
      app.get(file.path, { schema: { hide: true } }, (request, reply) => send(file, request, reply));
    }
  },
  { name: 'brand', fastify: '5.x' },
);

function send({ version, contentType, content }: BrandFile, request: FastifyRequest, reply: FastifyReply) {
  const { query } = request;
  const isCurrent = typeof query === 'object' && query !== null && 'v' in query && query.v === version;
  return (
    reply
      .type(contentType)
      // Replicas may have different brands for a moment, so an address of another version is not kept.
      .header('cache-control', isCurrent ? `public, max-age=${maxAgeSeconds}, immutable` : 'no-cache')
      // A logo is a file of somebody else's: opened on its own it runs nothing and loads nothing.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(content)
  );
}

function brandFile(path: string, contentType: string, content: Buffer): BrandFile {
  const version = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { path, address: `${path}?v=${version}`, version, contentType, content };
}

/** Twice `:root`, so that it goes before the page's own colors wherever their style sheet stands. */
function styleSheet({ light, dark }: NonNullable<Config['brand']['accent']>): Buffer {
  const properties = [
    ['--accent', light.accent, dark.accent],
    ['--on-accent', light.onAccent, dark.onAccent],
  ];
  const lines = properties.map(([name, onLight, onDark]) => `  ${name}: light-dark(${onLight}, ${onDark});`);
  return Buffer.from(`:root:root {\n${lines.join('\n')}\n}\n`);
}
