import type { FastifyRequest } from 'fastify';
import type { App } from '../app-type.ts';
import { ProblemError } from '../problem.ts';
import { logSecurityEvent } from '../security-events.ts';
import { ownerOf } from '../session/session.ts';

/** `start`: what may send a code or a push to the person. `check`: a code or an assertion that is tried. */
export type Attempt = 'start' | 'check';

const windowMs = 10 * 60 * 1000;
/** A session has fewer than its user: whoever abuses one does not lock out the person in another. */
const perSession = 10;
const perUser = 15;

/**
 * Limits attempts per session and per user (OWASP ASVS 6.3.1, 6.6.3, 6.6.4): nobody guesses codes through us, and nobody
 * who has a colleague's password floods that colleague with pushes or messages.
 * @returns a hook that throws {@link ProblemError} `rate_limited`
 */
export function limitAttempts(app: App, attempt: Attempt): (request: FastifyRequest) => Promise<void> {
  const limits = [
    app.createRateLimit({
      max: perSession,
      timeWindow: windowMs,
      keyGenerator: (request) => `${attempt}:session:${ownerOf(request).lineage}`,
    }),
    app.createRateLimit({
      max: perUser,
      timeWindow: windowMs,
      keyGenerator: (request) => `${attempt}:user:${ownerOf(request).userId}`,
    }),
  ];
  return async (request) => {
    for (const limit of limits) {
      const result = await limit(request);
      if (result.isAllowed || !result.isExceeded) continue;
      logSecurityEvent(request, 'attempts_limited', { attempt });
      throw new ProblemError('rate_limited', { retryAfterSeconds: result.ttlInSeconds });
    }
  };
}
