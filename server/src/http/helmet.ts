import helmet from '@fastify/helmet';
import fastifyPlugin from 'fastify-plugin';
import { cspReporting } from './csp-reporting.ts';
import type { DesktopAgentAccess } from './desktop-agent-access.ts';

export interface HelmetOptions {
  publicOrigin: string;
  desktopAgent: DesktopAgentAccess;
}

/**
 * Security headers. The page may talk to its own origin and to PingID Desktop, and to nobody else; it runs no inline
 * script and cannot be framed. `upgrade-insecure-requests` stays out: the desktop app speaks plain http on loopback.
 */
export const helmetPlugin = fastifyPlugin<HelmetOptions>(
  async (app, { publicOrigin, desktopAgent }) => {
    const isHttps = publicOrigin.startsWith('https:');
    const reporting = cspReporting(isHttps);
    await app.register(helmet, {
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
          ...reporting.directives,
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
    });
    app.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'permissions-policy': `${desktopAgent.permissionsPolicy}, camera=(), microphone=(), geolocation=()`,
        ...reporting.headers,
      });
    });
  },
  { name: 'helmet', fastify: '5.x' },
);
