import type { LoopbackPermission } from './loopback-permission.ts';

/**
 * Why a call to PingID Desktop did not bring a JWT.
 *
 * The browser does not let the page try:
 * - `permission_blocked_now`: the person just chose "Block" in the browser's question.
 * - `permission_dismissed`: the browser's question was closed without a choice.
 * - `permission_blocked`: it was blocked before: by the person, for a week after three dismissals, or by policy.
 * - `permission_not_delegated`: the page is in a frame that may not, or its own `Permissions-Policy` forbids it; see `reason`.
 * - `blocked_by_csp`: the page's own Content-Security-Policy does not list the address.
 * - `insecure_page`: the page itself came over plain http.
 * - `browser_cannot`: this browser lets no https page call a program on this computer (Safari).
 *
 * Nothing there, as far as can be seen:
 * - `unreachable`: no program answers at any of the addresses, or something on this computer stops the call unseen.
 * - `unreachable_or_unasked`: the same, in a browser that may still be asking, or that would have asked first.
 * - `service_worker`: the same, but with a service worker of the site in between, which may be what stops it.
 *
 * Something is there:
 * - `site_refused`: a program answers, but not to this page: it does not accept the site's origin, or it is too old.
 * - `refused`: PingID Desktop answered with an HTTP error; see `status` and `agentError`.
 * - `unexpected_answer`: something answered, but not with a JWT; see `reason`.
 * - `interrupted`: the connection was lost while PingID Desktop had the request, or its answer may not be read; see `reason`.
 * - `timed_out`: no answer for so long that the options have surely expired.
 *
 * Of the page's own doing:
 * - `busy`: another call is still open, in this page or in another tab; see `reason`.
 * - `cancelled`: the caller's signal was aborted.
 *
 * - `unexplained`: none of these fits.
 */
export const desktopAgentErrorCodes = [
  'blocked_by_csp',
  'browser_cannot',
  'busy',
  'cancelled',
  'insecure_page',
  'interrupted',
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'permission_not_delegated',
  'refused',
  'service_worker',
  'site_refused',
  'timed_out',
  'unexpected_answer',
  'unexplained',
  'unreachable',
  'unreachable_or_unasked',
] as const;
export type DesktopAgentErrorCode = (typeof desktopAgentErrorCodes)[number];

export type DesktopAgentErrorReason =
  /** `unexpected_answer`: it is no JWT, or larger than any. */
  | 'not_a_jwt'
  | 'too_large'
  /** `permission_not_delegated`: by the page around this one, or by this page's own header. */
  | 'frame'
  | 'permissions_policy'
  /** `interrupted`: whether something answers now, where that could be seen. */
  | 'gone'
  | 'still_there'
  /** `busy`: where the other call is. */
  | 'this_page'
  | 'another_tab';

export interface DesktopAgentErrorDetails {
  /** All addresses that the call was for. */
  addresses?: readonly string[] | undefined;
  /** The address that was called last, or that told the most. */
  address?: string | undefined;
  /** With `refused` and `unexpected_answer`: the HTTP status. */
  status?: number | undefined;
  /** With `refused`: the agent's own code, where its answer carried a short one. A hint, not a contract. */
  agentError?: string | undefined;
  reason?: DesktopAgentErrorReason | undefined;
  /** What the browser said about loopback access when the call began, and when it ended. */
  permissionBefore?: LoopbackPermission | undefined;
  permission?: LoopbackPermission | undefined;
  elapsedMs?: number | undefined;
  cause?: unknown;
}

/** The only error that calls to PingID Desktop reject with. */
export class DesktopAgentError extends Error {
  override readonly name = 'DesktopAgentError';
  readonly code: DesktopAgentErrorCode;
  readonly addresses: readonly string[];
  readonly address: string | undefined;
  readonly status: number | undefined;
  readonly agentError: string | undefined;
  readonly reason: DesktopAgentErrorReason | undefined;
  readonly permissionBefore: LoopbackPermission | undefined;
  readonly permission: LoopbackPermission | undefined;
  readonly elapsedMs: number | undefined;

  constructor(code: DesktopAgentErrorCode, details: DesktopAgentErrorDetails = {}) {
    super(`PingID Desktop: ${code}`, { cause: details.cause });
    this.code = code;
    this.addresses = details.addresses ?? [];
    this.address = details.address;
    this.status = details.status;
    this.agentError = details.agentError;
    this.reason = details.reason;
    this.permissionBefore = details.permissionBefore;
    this.permission = details.permission;
    this.elapsedMs = details.elapsedMs;
  }
}
