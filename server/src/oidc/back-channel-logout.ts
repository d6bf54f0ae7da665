import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { ProblemError } from '../http/problem.ts';
import type { EndSessions } from '../session/end-sessions.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import { isProviderFailure, LogoutTokenError, type LogoutTokens, tokenIdSeconds } from './logout-token.ts';
import type { OnceRepository } from './once-repository.ts';

export interface BackChannelLogoutOptions {
  logoutTokens: LogoutTokens;
  endSessions: EndSessions;
  once: OnceRepository;
}

const LogoutRequest = Type.Object({ logout_token: Type.String({ minLength: 1, maxLength: 16 * 1024 }) });

/**
 * Back-channel logout: the OpenID Provider itself tells that a session is over. No browser and no cookie has a part in
 * it, so it stands outside the session plugin; the token's signature is what vouches for the request.
 * {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest}
 */
export async function backChannelLogoutRoute(
  app: App,
  { logoutTokens, endSessions, once }: BackChannelLogoutOptions,
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );

  app.post(
    '/back-channel-logout',
    {
      config: { requires: 'nothing' },
      schema: {
        summary: 'Back-channel logout, for the OpenID Provider',
        consumes: ['application/x-www-form-urlencoded'],
        body: LogoutRequest,
      },
    },
    async (request, reply) => {
      const logout = await logoutTokens.verify(request.body.logout_token).catch(asAnswerable);
      if (logout instanceof LogoutTokenError) return rejectToken(request, reply, logout);
      await endSessions.byProvider(request.log, logout);
      // Last, so that a repetition after an outage still ends the sessions. Ending them twice changes nothing.
      const isFirst = await once.claimOnce('logout-token', logout.tokenId, tokenIdSeconds);
      if (!isFirst) {
        request.log.info({ event: 'session.logout_token_repeated' }, 'A logout token was sent once more.');
      }
      return reply.code(200).send();
    },
  );
}

/** A token that is not valid is answered as the specification says; without the provider's keys, it may try again. */
function asAnswerable(error: unknown): LogoutTokenError {
  if (error instanceof LogoutTokenError) return error;
  if (isProviderFailure(error))
    throw new ProblemError('pingone_unavailable', { retryAfterSeconds: 10 }, error);
  throw error;
}

/** In the form that the specification asks for, which is not ours. */
function rejectToken(request: FastifyRequest, reply: FastifyReply, error: LogoutTokenError) {
  logSecurityEvent(request.log, 'logout_token_rejected', { code: error.code });
  return reply.code(400).send({ error: 'invalid_request' });
}
