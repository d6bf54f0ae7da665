import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import { requireSignedIn } from './session.ts';
import { ageSeconds, type SignedIn } from './signed-in.ts';

/** What a route asks of the session: how strong, and how long ago at most it became so. */
export interface LevelRequirement {
  level: 1 | 2;
  maxAgeSeconds?: number;
}

/**
 * Every route declares one in its config:
 * - `nothing`: also for people who are not signed in
 * - a level
 * - `device-change`: the rule in `devices/device-change.ts`, which depends on the person's devices
 */
export type Requirement = 'nothing' | 'device-change' | LevelRequirement;

declare module 'fastify' {
  interface FastifyContextConfig {
    requires?: Requirement;
    /** The page asks by itself, not because the person did something: such a request does not keep a session alive. */
    isPolled?: true;
  }
}

/** Holds the session against what the route declares. `device-change` asks for a session here, and for more later on. */
export async function checkRequirement(request: FastifyRequest): Promise<void> {
  const { requires } = request.routeOptions.config;
  if (requires === 'nothing') return;
  if (requires === undefined) throw new Error(`${request.routeOptions.url} declares no requirement`);
  const signedIn = requireSignedIn(request);
  if (requires !== 'device-change') requireLevel(signedIn, requires);
}

/** @throws {ProblemError} `step_up_required`, with what is required */
export function requireLevel(signedIn: SignedIn, requires: LevelRequirement): void {
  if (!meets(signedIn, requires)) throw new ProblemError('step_up_required', { requires });
}

export function meets(signedIn: SignedIn, { level, maxAgeSeconds }: LevelRequirement): boolean {
  if (signedIn.level < level || (level === 2 && !signedIn.stepUp)) return false;
  if (maxAgeSeconds === undefined) return true;
  const reachedAt = level === 2 ? signedIn.stepUp?.at : lastAuthenticationAt(signedIn);
  return reachedAt !== undefined && ageSeconds(reachedAt) <= maxAgeSeconds;
}

/** By any factor. A sign-in of which PingOne does not say when it was may be from this morning: it does not count. */
function lastAuthenticationAt({ authenticatedAt, stepUp }: SignedIn): string | undefined {
  return [authenticatedAt, stepUp?.at]
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);
}

/** The challenge of RFC 9470 that goes with `step_up_required`. */
export function stepUpChallenge({ level, maxAgeSeconds }: LevelRequirement): string {
  const parts = [
    'error="insufficient_user_authentication"',
    'error_description="A stronger or more recent authentication is required"',
    `acr_values="${level}"`,
    ...(maxAgeSeconds === undefined ? [] : [`max_age="${maxAgeSeconds}"`]),
  ];
  return `Bearer ${parts.join(', ')}`;
}
