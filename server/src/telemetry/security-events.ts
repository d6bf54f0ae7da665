import type { FastifyBaseLogger } from 'fastify';

/**
 * What an operator should be told of, beyond a rejected request: each may be an attack, or a fault that looks like one.
 * docs/security.md says what they mean.
 */
export type SecurityEvent =
  | 'attempts_limited'
  | 'device_authentication_of_another_session'
  | 'device_authentication_of_another_user'
  | 'device_authentication_used_twice'
  | 'logout_token_rejected'
  | 'oidc_state_mismatch'
  | 'request_forged';

/** Writes a security event into the log: `event` is `security.` and its name; never anything secret or personal. */
export function logSecurityEvent(
  log: Pick<FastifyBaseLogger, 'warn'>,
  event: SecurityEvent,
  facts: object = {},
): void {
  log.warn({ event: `security.${event}`, ...facts }, 'A security event occurred.');
}
