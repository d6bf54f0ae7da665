import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { sessionCookie, sessionCookieName } from './cookie.ts';
import { sessionSigner } from './presented-session-id.ts';
import { checkOwnPage, checkRequestOrigin } from './request-forgery.ts';
import { checkRequirement } from './requirement.ts';
import { signedInOf } from './session.ts';
import type { Sessions } from './sessions.ts';

export interface SessionOptions {
  /** Signs the cookie. */
  secret: string;
  sessions: Sessions;
  publicOrigin: string;
  /** Whether no other page has any business here, not even with a safe method: else it is visited, from anywhere. */
  isForOwnPage: boolean;
}

/**
 * The session cookie, the guard against forged requests, and each route's requirement, in this order, for every route
 * that is registered beside this plugin.
 */
export const sessionPlugin = fastifyPlugin<SessionOptions>(
  async (app, { secret, sessions, publicOrigin, isForOwnPage }) => {
    await app.register(cookie);
    const signer = sessionSigner(secret);
    app.decorate('sessionSigner', signer);
    await app.register(session, {
      secret: signer,
      store: sessions.store,
      cookieName: sessionCookieName,
      cookie: { ...sessionCookie },
      saveUninitialized: false,
      rolling: false,
    });
    app.decorateRequest('nextSessionId', undefined);
    app.addHook('onSend', async (request, reply) => {
      if (request.nextSessionId) {
        reply.setCookie(sessionCookieName, signer.sign(request.nextSessionId), sessionCookie);
      }
    });
    app.addHook('onRequest', async (request) => {
      checkRequestOrigin(request, publicOrigin);
      if (isForOwnPage) checkOwnPage(request);
      await checkRequirement(request);
      await noteActivity(request, sessions);
    });
  },
  { name: 'session', fastify: '5.x' },
);

async function noteActivity(request: FastifyRequest, { signIns }: Sessions): Promise<void> {
  const { requires, isPolled } = request.routeOptions.config;
  const signedIn = signedInOf(request);
  if (signedIn && requires !== 'nothing' && !isPolled) await signIns.activity.note(signedIn.lineage);
}
