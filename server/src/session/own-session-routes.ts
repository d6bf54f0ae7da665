import { type OwnSession, OwnSessionList, OwnSessionParams } from 'shared';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import { ProblemError } from '../http/problem.ts';
import { callerOf } from './authorize.ts';
import type { EndSessions } from './end-sessions.ts';
import type { ListedSession, SessionRepository } from './session-repository.ts';

export interface OwnSessionsOptions {
  sessions: SessionRepository;
  endSessions: EndSessions;
}

/** A person's own sessions, in all their browsers (OWASP ASVS 7.4.3, 7.5.2). */
export async function ownSessionRoutes(
  app: App,
  { sessions, endSessions }: OwnSessionsOptions,
): Promise<void> {
  app.get(
    '/sessions',
    {
      config: { requires: { level: 1 }, extendsSession: false },
      schema: { summary: "The person's own sessions", response: { 200: OwnSessionList } },
    },
    async (request) => {
      const { signInId, user } = callerOf(request).auth;
      const listed = await sessions.listOf(user.id);
      return { sessions: listed.map((session) => viewOwnSession(session, signInId)) };
    },
  );

  app.delete(
    '/sessions/:id',
    {
      config: { requires: 'session-end' },
      schema: {
        summary: 'End one of them',
        params: OwnSessionParams,
        response: { 204: Type.Null(), ...problemsOf('step_up_required', 'not_found') },
      },
    },
    async (request, reply) => {
      const isRevoked = await endSessions.one(callerOf(request), request.params.id);
      if (!isRevoked) throw new ProblemError('not_found');
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/sessions',
    {
      config: { requires: 'session-end' },
      schema: {
        summary: 'End all but this one',
        response: { 204: Type.Null(), ...problemsOf('step_up_required') },
      },
    },
    async (request, reply) => {
      await endSessions.allOthers(callerOf(request));
      return reply.code(204).send(null);
    },
  );
}

function viewOwnSession(session: ListedSession, currentSignInId: string): OwnSession {
  const { signInId, level, stepUp, signedInAt, lastActiveAt, browser, system } = session;
  return {
    id: signInId,
    current: signInId === currentSignInId,
    level,
    ...(stepUp?.withoutDevice ? { withoutDevice: true } : {}),
    signedInAt,
    lastActiveAt,
    ...(browser ? { browser } : {}),
    ...(system ? { system } : {}),
  };
}
