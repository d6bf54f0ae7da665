import helmet from '@fastify/helmet';
import fastifyPlugin from 'fastify-plugin';

export interface HelmetOptions {
  publicOrigin: string;
  desktopAgentUrl: string;
}

/**
 * Security headers. The page may talk to its own origin and to PingID Desktop, and to nobody else; it runs no inline
 * script and cannot be framed. `upgrade-insecure-requests` stays out: the desktop app speaks plain http on loopback.
 */
export const helmetPlugin = fastifyPlugin<HelmetOptions>(
  async (app, { publicOrigin, desktopAgentUrl }) => {
    const isHttps = publicOrigin.startsWith('https:');
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
          connectSrc: ["'self'", desktopAgentUrl],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
    });
    app.addHook('onSend', async (_request, reply) => {
      reply.header('permissions-policy', 'loopback-network=(self), camera=(), microphone=(), geolocation=()');
    });
  },
  { name: 'helmet', fastify: '5.x' },
);
