import type { FastifyRequest } from 'fastify';

/**
 * What an operator should be told of, beyond a refused request: each may be an attack, or a fault that looks like one.
 * docs/security.md says what they mean.
 */
export type SecurityEvent =
  | 'attempts_limited'
  | 'device_authentication_of_another_session'
  | 'device_authentication_of_another_user'
  | 'device_authentication_used_twice'
  | 'logout_token_refused'
  | 'request_forged'
  | 'sign_in_of_another_browser';

/** Writes a security event into the log: `event` is `security.` and its name; never anything secret or personal. */
export function logSecurityEvent(request: FastifyRequest, event: SecurityEvent, facts: object = {}): void {
  request.log.warn({ event: `security.${event}`, ...facts }, 'security event');
}
