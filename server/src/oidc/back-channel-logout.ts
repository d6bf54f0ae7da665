import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { ProblemError } from '../http/problem.ts';
import type { Sessions } from '../session/sessions.ts';
import { StoreUnavailableError } from '../store/expiring-store.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import { LogoutTokenError, type LogoutTokens } from './logout-token.ts';

export interface BackChannelLogoutOptions {
  logoutTokens: LogoutTokens;
  sessions: Sessions;
}

const LogoutRequest = Type.Object({ logout_token: Type.String({ minLength: 1, maxLength: 16 * 1024 }) });

/**
 * Back-channel logout: the OpenID Provider itself tells that a session is over. No browser and no cookie has a part in
 * it, so it stands outside the session plugin; the token's signature is what vouches for the request.
 * {@link https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest}
 */
export async function backChannelLogoutRoute(
  app: App,
  { logoutTokens, sessions: { signIns } }: BackChannelLogoutOptions,
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
      try {
        const logout = await logoutTokens.verify(request.body.logout_token);
        const count = await signIns.endByProvider(logout);
        const by = logout.sid ? 'sid' : 'sub';
        request.log.info({ event: 'session.ended_by_provider', by, count }, 'sessions ended');
        return reply.code(200).send();
      } catch (error) {
        if (error instanceof LogoutTokenError) return refuse(request, reply, error);
        if (error instanceof StoreUnavailableError) throw error;
        // Its keys cannot be had: the provider may try again.
        throw new ProblemError('pingone_unavailable', { retryAfterSeconds: 10 }, error);
      }
    },
  );
}

/** In the form that the specification asks for, which is not ours. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: LogoutTokenError) {
  logSecurityEvent(request, 'logout_token_refused', { code: error.code });
  return reply.code(400).send({ error: 'invalid_request' });
}
