import cookie, { type Signer } from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { authorize, type NamedRequirements } from './authorize.ts';
import { sessionCookie, sessionCookieName } from './cookie.ts';
import { FastifySessionStore, SessionReference, touchAfterMs } from './fastify-session-store.ts';
import type { Limits } from './limits.ts';
import { checkRequestOrigin, checkSameOrigin } from './request-forgery.ts';
import { parseSessionId } from './session-id.ts';
import type { AuthContext } from './session-record.ts';
import { activityGrainMs, type SessionRepository } from './session-repository.ts';

declare module 'fastify' {
  interface Session {
    reference?: SessionReference;
  }
  interface FastifyContextConfig {
    /** Goes on where the request could not be counted. */
    toleratesFullStore?: boolean;
  }
  interface FastifyRequest {
    /** The session that the answer gives to the browser; @fastify/session writes the cookie. */
    issuedSession: AuthContext | undefined;
    /** The sign-in that the cookie names, whether or not its session is still there. */
    presentedSignIn: string | undefined;
    /** The count of this request, which runs while the session is read. */
    counted: Promise<void> | undefined;
  }
}

export interface SessionOptions {
  sessions: SessionRepository;
  signer: Signer;
  publicOrigin: string;
  /** Whether pages of other origins have no business here, not even with a safe method. */
  sameOriginOnly: boolean;
  requirements: NamedRequirements;
  limits: Limits;
}

/**
 * The session cookie and everything that is decided by it, for the routes that are registered beside this plugin. In
 * this order: forged requests are refused, the request is counted, the session is read, and what the route requires is
 * enforced: once before the body is read, and in full when the request is complete.
 */
export const sessionPlugin = fastifyPlugin<SessionOptions>(
  async (app, { sessions, signer, publicOrigin, sameOriginOnly, requirements, limits }) => {
    await app.register(cookie);
    app.decorateRequest('issuedSession', undefined);
    app.decorateRequest('presentedSignIn', undefined);
    app.decorateRequest('counted', undefined);
    app.decorateRequest('caller', undefined);
    app.addHook('onRequest', async (request) => {
      checkRequestOrigin(request, publicOrigin);
      if (sameOriginOnly) checkSameOrigin(request);
      request.presentedSignIn = presentedSignIn(request, signer);
      const counted = limits.countRequest(request, request.presentedSignIn);
      // Whoever awaits it later gets the error; until then it is not unhandled.
      counted.catch(() => undefined);
      request.counted = counted;
    });
    app.addHook('onRequest', (request, _reply, done) => touchAfterMs.run(activityOf(request), done));
    await app.register(session, {
      secret: signer,
      store: new FastifySessionStore(sessions),
      idGenerator: (request) => request?.issuedSession?.sessionId ?? '',
      cookieName: sessionCookieName,
      cookie: { ...sessionCookie },
      saveUninitialized: false,
      rolling: false,
    });
    app.addHook('onRequest', async (request) => {
      await resignOldCookie(request);
      await requireCounted(request);
      if (request.presentedSignIn && !request.session.reference) await limits.countAddress(request);
      authorize.atStart(request);
    });
    app.addHook('preHandler', async (request) => {
      await authorize.whenComplete(request, { sessions, requirements });
      await limits.countAttempts(request);
    });
  },
  { name: 'session', fastify: '5.x' },
);

/** Gives the session to the browser, under its new id. */
export async function issueSession(request: FastifyRequest, auth: AuthContext): Promise<void> {
  request.issuedSession = auth;
  forgetCookie(request);
  await request.session.regenerate();
  request.session.reference = new SessionReference(auth);
  await request.session.save();
}

/** A cookie that an older secret signed is given out anew, so that the older secret can be removed some day. */
async function resignOldCookie(request: FastifyRequest): Promise<void> {
  const { session, cookies } = request;
  if (!session.reference || cookies[sessionCookieName] === session.encryptedSessionId) return;
  forgetCookie(request);
  await session.save();
}

/** @fastify/session clears a cookie that differs from the one it sets, in a line of its own and without Secure. */
function forgetCookie({ cookies }: FastifyRequest): void {
  delete cookies[sessionCookieName];
}

/** Signing out works also where the store is full and takes no more counts. */
async function requireCounted(request: FastifyRequest): Promise<void> {
  try {
    await request.counted;
  } catch (error) {
    const isTolerated =
      request.routeOptions.config.toleratesFullStore && error instanceof StoreUnavailableError;
    if (!isTolerated) throw error;
  }
}

/** The sign-in that a cookie with our signature names. */
function presentedSignIn(request: FastifyRequest, signer: Signer): string | undefined {
  const cookie = request.cookies[sessionCookieName];
  const { valid, value } = cookie ? signer.unsign(cookie) : { valid: false, value: null };
  return valid && value ? parseSessionId(value)?.signInId : undefined;
}

function activityOf({ routeOptions, headers }: FastifyRequest): number | undefined {
  const { requires, extendsSession } = routeOptions.config;
  if (extendsSession === 'always') return 0;
  // Browsers name the site of every request; another app's own call does not.
  if (extendsSession === 'other-apps') return headers['sec-fetch-site'] ? undefined : activityGrainMs;
  return extendsSession === false || requires === 'nothing' ? undefined : activityGrainMs;
}
