import { Signer } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { sessionCookieName } from './cookie.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sessionSigner: Signer;
  }
}

/** Checks the signature of session cookies; the same that @fastify/session is given. */
export function sessionSigner(secret: string): Signer {
  return new Signer(secret);
}

/** The session id that the browser sent, where we signed it: of a session that is there, or of one that was. */
export function presentedSessionId(request: FastifyRequest): string | undefined {
  const cookie = request.cookies[sessionCookieName];
  const { valid, value } = cookie
    ? request.server.sessionSigner.unsign(cookie)
    : { valid: false, value: null };
  return valid && value ? value : undefined;
}
