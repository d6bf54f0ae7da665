import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets an unsafe method through only where the browser says that a page of this very origin sent it: by
 * `Sec-Fetch-Site`, or by `Origin` where that header is absent.
 * @throws {ProblemError} `request_forgery`
 */
export function checkRequestOrigin(request: FastifyRequest, publicOrigin: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const isOurs = site === undefined ? request.headers.origin === publicOrigin : site === 'same-origin';
  if (!isOurs) reject(request);
}

/**
 * For what only our own page asks for: a page of a sibling host sends the Strict cookie along, and even a safe request
 * would keep the session alive.
 * @throws {ProblemError} `request_forgery`
 */
export function checkSameOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') reject(request);
}

function reject(request: FastifyRequest): never {
  logSecurityEvent(request.log, 'request_forged');
  throw new ProblemError('request_forgery');
}
