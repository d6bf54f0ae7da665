import cookie from '@fastify/cookie';
import session from '@fastify/session';
import fastifyPlugin from 'fastify-plugin';
import { sessionCookie, sessionCookieName } from './cookie.ts';
import { sessionSigner } from './presented-session-id.ts';
import { checkRequestOrigin } from './request-forgery.ts';
import { checkRequirement } from './requirement.ts';
import type { SessionStore } from './session-store.ts';

export interface SessionOptions {
  /** Signs the cookie. */
  secret: string;
  sessions: SessionStore;
  publicOrigin: string;
}

/**
 * The session cookie, the guard against forged requests, and each route's requirement, in this order, for every route
 * that is registered beside this plugin. A route that declares no requirement stops the start.
 */
export const sessionPlugin = fastifyPlugin<SessionOptions>(
  async (app, { secret, sessions, publicOrigin }) => {
    app.addHook('onRoute', (route) => {
      if (!route.config?.requires)
        throw new Error(`Route ${route.method} ${route.url} declares no requirement`);
    });
    await app.register(cookie);
    const signer = sessionSigner(secret);
    app.decorate('sessionSigner', signer);
    await app.register(session, {
      secret: signer,
      store: sessions,
      cookieName: sessionCookieName,
      cookie: { ...sessionCookie },
      saveUninitialized: false,
      rolling: false,
    });
    app.addHook('onRequest', async (request) => {
      checkRequestOrigin(request, publicOrigin);
      await checkRequirement(request);
    });
  },
  { name: 'session', fastify: '5.x' },
);
