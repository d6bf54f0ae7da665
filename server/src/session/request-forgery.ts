import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.ts';
import { logSecurityEvent } from '../security-events.ts';

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
  if (isOurs) return;
  logSecurityEvent(request, 'request_forged');
  throw new ProblemError('request_forgery');
}
