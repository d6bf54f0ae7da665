import type { FastifyRequest } from 'fastify';
import { type OwnSession, OwnSessionList, OwnSessionParams } from 'shared';
import { Type } from 'typebox';
import type { App } from '../http/app-type.ts';
import { problemsOf } from '../http/openapi.ts';
import { ProblemError } from '../http/problem.ts';
import type { LevelRequirement } from './requirement.ts';
import { requireSignedIn } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { LiveSignIn, SignIns } from './sign-ins.ts';

/** Whoever ends other sessions has shown a factor not long ago (OWASP ASVS 7.5.2). */
const recentAuthentication: LevelRequirement = { level: 1, maxAgeSeconds: 10 * 60 };

/** A person's own sessions, in all their browsers (OWASP ASVS 7.4.3, 7.5.2). */
export async function ownSessionRoutes(
  app: App,
  { sessions: { signIns } }: { sessions: Sessions },
): Promise<void> {
  app.get(
    '/sessions',
    {
      config: { requires: { level: 1 }, isPolled: true },
      schema: { summary: "The person's own sessions", response: { 200: OwnSessionList } },
    },
    async (request) => ({ sessions: (await ownSignIns(request, signIns)).map(viewFor(request)) }),
  );

  app.delete(
    '/sessions/:id',
    {
      config: { requires: recentAuthentication },
      schema: {
        summary: 'End one of them',
        params: OwnSessionParams,
        response: { 204: Type.Null(), ...problemsOf('step_up_required', 'not_found') },
      },
    },
    async (request, reply) => {
      const own = await ownSignIns(request, signIns);
      const signIn = own.find(({ lineage }) => lineage === request.params.id);
      if (!signIn) throw new ProblemError('not_found');
      await end(request, signIns, [signIn]);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/sessions',
    {
      config: { requires: recentAuthentication },
      schema: {
        summary: 'End all but this one',
        response: { 204: Type.Null(), ...problemsOf('step_up_required') },
      },
    },
    async (request, reply) => {
      const { lineage } = requireSignedIn(request);
      const own = await ownSignIns(request, signIns);
      await end(
        request,
        signIns,
        own.filter((other) => other.lineage !== lineage),
      );
      return reply.code(204).send(null);
    },
  );
}

function ownSignIns(request: FastifyRequest, signIns: SignIns): Promise<LiveSignIn[]> {
  return signIns.ofUser(requireSignedIn(request).user.id);
}

async function end(request: FastifyRequest, signIns: SignIns, ended: LiveSignIn[]): Promise<void> {
  await Promise.all(ended.map(({ lineage }) => signIns.end(lineage)));
  request.log.info({ event: 'session.ended_from_another', count: ended.length }, 'sessions ended');
}

function viewFor(request: FastifyRequest): (signIn: LiveSignIn) => OwnSession {
  const current = requireSignedIn(request).lineage;
  return ({ lineage, level, withoutDevice, signedInAt, lastActiveAt, browser, system }) => ({
    id: lineage,
    current: lineage === current,
    level,
    ...(withoutDevice ? { withoutDevice } : {}),
    signedInAt,
    lastActiveAt,
    ...(browser ? { browser } : {}),
    ...(system ? { system } : {}),
  });
}
