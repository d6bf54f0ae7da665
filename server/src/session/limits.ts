import { isIP } from 'node:net';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Limits as LimitSettings } from '../config/config.ts';
import type { App } from '../http/app-type.ts';
import { ProblemError } from '../http/problem.ts';
import type { Repositories } from '../store/repositories.ts';
import { StoreUnavailableError } from '../store/store-unavailable-error.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { Caller } from './authorize.ts';
import { personOf } from './session-id.ts';

/** What a route may be called for only so often, in ten minutes. */
export type Attempt = 'mfa-start' | 'code' | 'assertion' | 'pairing' | 'activation' | 'device-change';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Counted when the request is authorized. */
    counts?: Attempt;
  }
}

/** Counts a request, or rejects with `rate_limited`. */
type Limit = (request: FastifyRequest) => Promise<void>;

export interface Limits {
  /** Every request: per session where its cookie has our signature, else per address. */
  countRequest(request: FastifyRequest, signInId: string | undefined): Promise<void>;
  /** A request whose session turned out to have ended. */
  countAddress(request: FastifyRequest): Promise<void>;
  /** What the route's config names in `counts`. */
  countAttempts(request: FastifyRequest): Promise<void>;
  /** Requests of a kind that needs no session, per address and minute. */
  perAddress(name: string, requestsPerMinute: number): Limit;
}

const minuteMs = 60_000;
const attemptWindowMs = 10 * minuteMs;

export interface LimitsOptions {
  settings: LimitSettings;
  rateLimits: Repositories['rateLimits'];
}

/**
 * Limits per session, per person and per address (docs/security.md has the table). Each has a key space of its own. A
 * person's limits on MFA count their sessions at level 1 only: a stranger who knows the password can use those up, but
 * never the ones of a session in which the person has confirmed, and from there the stranger can be signed out.
 */
export async function createLimits(app: App, { settings, rateLimits }: LimitsOptions): Promise<Limits> {
  await app.register(rateLimit, { global: false, ...rateLimits });
  const perSession = limiter(app, 'session', settings.sessionRequests, minuteMs);
  const perAddress = limiter(app, 'address', settings.addressRequests, minuteMs);
  const attempts = attemptLimits(app, settings);
  return {
    countRequest: (request, signInId) =>
      signInId ? perSession(request, signInId) : perAddress(request, addressOf(request)),
    countAddress: (request) => perAddress(request, addressOf(request)),
    countAttempts: async (request) => {
      const { counts } = request.routeOptions.config;
      if (!counts || !request.caller) return;
      await countAttempt(request, request.caller, counts, attempts[counts]);
    },
    perAddress: (name, requestsPerMinute) => {
      const limit = limiter(app, `address:${name}`, requestsPerMinute, minuteMs);
      return (request) => limit(request, addressOf(request));
    },
  };
}

interface AttemptLimit {
  perSession?: KeyedLimit;
  /** Counts sessions at level 1 only. */
  perPersonAtLevel1?: KeyedLimit;
  perPerson?: KeyedLimit;
}

function attemptLimits(app: App, settings: LimitSettings): Record<Attempt, AttemptLimit> {
  const limit = (name: string, max: number) => limiter(app, name, max, attemptWindowMs);
  return {
    'mfa-start': {
      perSession: limit('mfa-start:session', settings.mfaStartsPerSession),
      perPersonAtLevel1: limit('mfa-start:person', settings.mfaStartsPerPerson),
    },
    code: {
      perSession: limit('code:session', settings.codesPerSession),
      perPersonAtLevel1: limit('code:person', settings.codesPerPerson),
    },
    assertion: { perSession: limit('assertion:session', settings.assertionsPerSession) },
    pairing: { perPerson: limit('pairing:person', settings.pairingsPerPerson) },
    activation: { perPerson: limit('activation:person', settings.activationsPerPerson) },
    'device-change': { perPerson: limit('device-change:person', settings.deviceChangesPerPerson) },
  };
}

async function countAttempt(
  request: FastifyRequest,
  { auth }: Caller,
  attempt: Attempt,
  { perSession, perPersonAtLevel1, perPerson }: AttemptLimit,
): Promise<void> {
  const person = personOf(auth.user.id);
  try {
    await perSession?.(request, auth.signInId);
    await perPerson?.(request, person);
    if (auth.level === 1) await perPersonAtLevel1?.(request, person);
  } catch (error) {
    if (error instanceof ProblemError) logSecurityEvent(request.log, 'attempts_limited', { attempt });
    throw error;
  }
}

type KeyedLimit = (request: FastifyRequest, key: string) => Promise<void>;

function limiter(app: App, name: string, max: number, windowMs: number): KeyedLimit {
  const keys = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max,
    timeWindow: windowMs,
    keyGenerator: (request) => `${name}:${keys.get(request)}`,
  });
  return async (request, key) => {
    keys.set(request, key);
    const result = await count(request).catch((error: unknown) => {
      throw new StoreUnavailableError(error);
    });
    if (result.isAllowed || !result.isExceeded) return;
    throw new ProblemError('rate_limited', { retryAfterSeconds: result.ttlInSeconds });
  };
}

/**
 * The client's address as a key; of IPv6 the network, since one client has many addresses in it.
 * @throws {ProblemError} `invalid_input` where a proxy in front passes on something that is no address
 */
function addressOf({ ip }: FastifyRequest): string {
  if (isIP(ip) !== 0) return normalizeIP(ip);
  throw new ProblemError('invalid_input', {
    errors: [{ field: 'x-forwarded-for', message: 'must hold IP addresses only' }],
  });
}
