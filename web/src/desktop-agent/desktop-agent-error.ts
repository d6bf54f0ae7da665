import type { LoopbackPermission } from './loopback-permission.ts';

/**
 * Why a call to PingID Desktop did not bring a JWT.
 *
 * - `busy`: another call of this page is still open.
 * - `cancelled`: the caller's signal was aborted.
 * - `refused`: PingID Desktop answered with an HTTP error; see `status` and `agentError`.
 * - `timed_out`: no answer for so long that the options have surely expired.
 * - `unexpected_answer`: something answered, but not with a JWT; see `reason`.
 * - `unreachable`: the browser got no answer that it lets the page see; see `permission`.
 */
export type DesktopAgentErrorCode =
  | 'busy'
  | 'cancelled'
  | 'refused'
  | 'timed_out'
  | 'unexpected_answer'
  | 'unreachable';

export interface DesktopAgentErrorDetails {
  /** With `refused` and `unexpected_answer`: the HTTP status. */
  status?: number;
  /** With `refused`: the agent's own code, where its answer carried a short one. A hint, not a contract. */
  agentError?: string;
  /** With `unexpected_answer`: what was wrong with it. */
  reason?: 'interrupted' | 'not_a_jwt' | 'too_large';
  /** What the browser said about loopback access when the call ended. */
  permission?: LoopbackPermission;
  elapsedMs?: number;
  cause?: unknown;
}

/** The only error that calls to PingID Desktop reject with. */
export class DesktopAgentError extends Error {
  override readonly name = 'DesktopAgentError';
  readonly code: DesktopAgentErrorCode;
  readonly status: number | undefined;
  readonly agentError: string | undefined;
  readonly reason: DesktopAgentErrorDetails['reason'];
  readonly permission: LoopbackPermission | undefined;
  readonly elapsedMs: number | undefined;

  constructor(code: DesktopAgentErrorCode, details: DesktopAgentErrorDetails = {}) {
    super(`PingID Desktop: ${code}`, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.agentError = details.agentError;
    this.reason = details.reason;
    this.permission = details.permission;
    this.elapsedMs = details.elapsedMs;
  }
}
