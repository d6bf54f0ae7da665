import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import {
  type LevelRequirement,
  type NamedRequirement,
  type Requirement,
  requireLevel,
} from './requirement.ts';
import { type AuthContext, ageSeconds } from './session-record.ts';
import type { SessionRepository } from './session-repository.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    requires?: Requirement;
    /**
     * Whether a request counts as activity of the person. `false`: the page sends it by itself. `always`: however short
     * ago the last one was. `other-apps`: where no browser of ours sent it. Default: at most once a minute.
     */
    extendsSession?: false | 'always' | 'other-apps';
  }
  interface FastifyRequest {
    caller: Caller | undefined;
  }
}

/** Who makes a request, resolved once; domain functions take this, not the request. */
export interface Caller {
  readonly auth: AuthContext;
  readonly log: FastifyBaseLogger;
}

/** Resolves a named requirement for this caller and the `:id` of the route. */
export type NamedRequirements = Record<
  NamedRequirement,
  (caller: Caller, id: string) => Promise<LevelRequirement>
>;

export interface AuthorizeDependencies {
  sessions: SessionRepository;
  requirements: NamedRequirements;
}

/** Enforces what a route declares in `config.requires`; nothing else does. */
export const authorize = {
  /**
   * Before the body is read, so that a rejected request costs as little as possible.
   * @throws {ProblemError} `signed_out`, `step_up_required`
   */
  atStart(request: FastifyRequest): void {
    const requires = requirementOf(request);
    const auth = request.session.reference?.auth;
    if (auth) request.caller = { auth, log: request.log };
    if (requires === 'nothing') return;
    const caller = callerOf(request);
    if (typeof requires === 'object') requireLevel(caller.auth, requires);
  },

  /**
   * When the request is complete. Its body may have taken a while: the session is read again, since it may have ended.
   * @throws {ProblemError} `signed_out`, `step_up_required`
   */
  async whenComplete(
    request: FastifyRequest,
    { sessions, requirements }: AuthorizeDependencies,
  ): Promise<void> {
    const requires = requirementOf(request);
    if (requires === 'nothing') return;
    if (request.body !== undefined) {
      request.caller = { auth: await readAgain(sessions, callerOf(request).auth), log: request.log };
    }
    const caller = callerOf(request);
    requireLevel(
      caller.auth,
      typeof requires === 'object' ? requires : await requirements[requires](caller, idOf(request)),
    );
  },
};

/** @throws {ProblemError} `signed_out` */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (!caller || ageSeconds(caller.auth.expiresAt) >= 0) throw new ProblemError('signed_out');
  return caller;
}

/**
 * To be asked before a call to PingOne that changes something, where time has passed since the request was authorized.
 * @throws {ProblemError} `signed_out` where the session has ended in the meantime
 */
export async function requireLiveSession(sessions: SessionRepository, { auth }: Caller): Promise<void> {
  await readAgain(sessions, auth);
}

async function readAgain(sessions: SessionRepository, { sessionId }: AuthContext): Promise<AuthContext> {
  const auth = await sessions.read(sessionId);
  if (!auth) throw new ProblemError('signed_out');
  return auth;
}

function idOf({ params }: FastifyRequest): string {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : '';
  return typeof id === 'string' ? id : '';
}

function requirementOf({ routeOptions }: FastifyRequest): Requirement {
  const { requires } = routeOptions.config;
  if (requires === undefined) throw new Error(`${routeOptions.url} declares no requirement`);
  return requires;
}
