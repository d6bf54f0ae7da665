import type { FastifyRequest } from 'fastify';
import type { App } from '../http/app-type.ts';
import { ProblemError } from '../http/problem.ts';
import { ownerOf } from '../session/session.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';

/**
 * - `start`: what may send a code or a push to the person
 * - `code`: a one-time passcode that is tried
 * - `assertion`: an answer of PingID Desktop or of a passkey, which cannot be guessed
 */
export type Attempt = 'start' | 'code' | 'assertion';

const windowMs = 10 * 60 * 1000;
const perSession = 10;
const perUser = 15;

/** Counts one more attempt. @throws {ProblemError} `rate_limited` */
export type CountAttempt = (request: FastifyRequest, attempt: Attempt) => Promise<void>;

/**
 * Limits attempts per session and per user (OWASP ASVS 6.3.1, 6.6.3, 6.6.4): nobody guesses codes through us, and nobody
 * who has a colleague's password floods that colleague with pushes or messages. Such a person can use up the colleague's
 * starts for ten minutes; that is the price, and the log tells of it. Assertions are limited per session alone, so that
 * nobody else's attempts stand in the way of a confirmation that is under way.
 */
export function createCountAttempt(app: App): CountAttempt {
  const limits = {
    start: [perSessionLimit(app, 'start'), perUserLimit(app, 'start')],
    code: [perSessionLimit(app, 'code'), perUserLimit(app, 'code')],
    assertion: [perSessionLimit(app, 'assertion')],
  };
  return async (request, attempt) => {
    for (const limit of limits[attempt]) {
      const result = await limit(request);
      if (result.isAllowed || !result.isExceeded) continue;
      logSecurityEvent(request, 'attempts_limited', { attempt });
      throw new ProblemError('rate_limited', { retryAfterSeconds: result.ttlInSeconds });
    }
  };
}

function perSessionLimit(app: App, attempt: Attempt) {
  return app.createRateLimit({
    max: perSession,
    timeWindow: windowMs,
    keyGenerator: (request) => `${attempt}:session:${ownerOf(request).lineage}`,
  });
}

function perUserLimit(app: App, attempt: Attempt) {
  return app.createRateLimit({
    max: perUser,
    timeWindow: windowMs,
    keyGenerator: (request) => `${attempt}:user:${ownerOf(request).userId}`,
  });
}
