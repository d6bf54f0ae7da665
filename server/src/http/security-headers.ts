import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { cspReporting } from './csp-reporting.ts';
import type { DesktopAgentAccess } from './desktop-agent-access.ts';
import { ProblemError } from './problem.ts';

export interface SecurityHeadersOptions {
  publicOrigin: string;
  desktopAgent: DesktopAgentAccess;
  hstsIncludeSubdomains: boolean;
}

export type SecurityHeaders = Readonly<Record<string, string>>;

/**
 * The security headers of every answer, whoever gives it: a route, the page, or the parser of a malformed request.
 * They never change while the process runs, so @fastify/helmet is asked for them once.
 */
export async function securityHeaders(options: SecurityHeadersOptions): Promise<SecurityHeaders> {
  const reporting = cspReporting(isHttps(options));
  return {
    ...(await helmetHeaders(helmetOptions(options))),
    'permissions-policy': `${options.desktopAgent.permissionsPolicy}, camera=(), microphone=(), geolocation=()`,
    ...reporting.headers,
  };
}

export const securityHeadersPlugin = fastifyPlugin<{ headers: SecurityHeaders }>(
  async (app, { headers }) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.headers(headers);
      // Node's own refusal has no headers, so `app.ts` turns it off.
      if (request.raw.httpVersion === '1.1' && !request.headers.host) {
        throw new ProblemError('invalid_input', { errors: [{ field: 'host', message: 'is required' }] });
      }
    });
    // Node answers this one by itself, with no header at all.
    app.server.on('checkExpectation', (_request, response) => response.writeHead(417, headers).end());
  },
  { name: 'security-headers', fastify: '5.x' },
);

/**
 * The page may talk to its own origin and to PingID Desktop, and to nobody else; it runs no inline script and cannot be
 * framed. There is no `upgrade-insecure-requests`: the desktop app speaks plain http on loopback.
 */
function helmetOptions(options: SecurityHeadersOptions): FastifyHelmetOptions {
  const { desktopAgent, hstsIncludeSubdomains } = options;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        connectSrc: ["'self'", ...desktopAgent.connectSources],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...cspReporting(isHttps(options)).directives,
      },
    },
    strictTransportSecurity: isHttps(options)
      ? { maxAge: 63_072_000, includeSubDomains: hstsIncludeSubdomains }
      : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  };
}

async function helmetHeaders(options: FastifyHelmetOptions): Promise<SecurityHeaders> {
  const app = fastify();
  await app.register(helmet, options);
  let headers: SecurityHeaders = {};
  app.get('/', async (_request, reply) => {
    headers = Object.fromEntries(
      Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    return '';
  });
  await app.inject('/');
  await app.close();
  return headers;
}

function isHttps({ publicOrigin }: SecurityHeadersOptions): boolean {
  return publicOrigin.startsWith('https:');
}
