import type { LoopbackPermission } from './permission.ts';

/**
 * Why a call to PingID Desktop didn't bring a JWT.
 *
 * The browser doesn't let the page try:
 * - `permission_blocked_now`: the person just chose "Block" in the browser's prompt.
 * - `permission_dismissed`: the browser's prompt was closed without a choice.
 * - `permission_blocked`: it was blocked before: by the person, for a week after three dismissals, or by policy.
 * - `permission_not_delegated`: the page is in a frame that has no permission, or its own `Permissions-Policy` forbids it;
 *   see `reason`.
 * - `blocked_by_csp`: the page's own Content-Security-Policy doesn't list the address.
 * - `insecure_page`: the page itself came over plain http.
 * - `browser_cannot`: this browser lets no https page call a program on this computer (Safari).
 *
 * Nothing there, as far as can be seen:
 * - `unreachable`: no program answers at any of the addresses, or something on this computer stops the call unseen.
 * - `unreachable_or_unasked`: the same, in a browser that may still be prompting, or that would have prompted first.
 * - `service_worker`: the same, but a service worker of the site is in between and may be what stops the call.
 *
 * Something is there:
 * - `site_refused`: a program answers, but not to this page: it doesn't accept the site's origin, or it is too old.
 * - `refused`: PingID Desktop answered with an HTTP error; see `reason`, `status`, and `agentError`.
 * - `unexpected_answer`: something answered, but not with a JWT; see `reason`.
 * - `interrupted`: the connection was lost while PingID Desktop had the request, or the page may not read the answer; see
 *   `reason`.
 * - `timed_out`: no answer for so long that the options have surely expired.
 *
 * On the page's side:
 * - `busy`: another call is still open, in this page or in another tab; see `reason`.
 * - `cancelled`: the caller's signal was aborted, or `beforePrompt` rejected.
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
  /** `refused`: another program, or a PingID Desktop that is too old to know the call. */
  | 'unknown_path'
  /** `refused`: PingID Desktop has no key for the device that was asked for. */
  | 'unknown_device'
  /** `refused`: the person said no. */
  | 'declined'
  /** `refused`: PingID Desktop is busy with another request, or open for another user of the computer. */
  | 'in_use'
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
  /** All addresses that the call could go to. */
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

/** The same error, with more details. */
export function withDetails(error: DesktopAgentError, details: DesktopAgentErrorDetails): DesktopAgentError {
  return new DesktopAgentError(error.code, { ...error, cause: error.cause, ...details });
}

export function asDesktopAgentError(cause: unknown): DesktopAgentError {
  return cause instanceof DesktopAgentError ? cause : new DesktopAgentError('unexplained', { cause });
}

/**
 * What an error turns into once the browser says `denied`: a prompt that was open when the call failed ended in a block.
 * For a page that still shows the error while it follows the permission.
 */
export function refineByPermission(
  error: DesktopAgentError,
  permission: LoopbackPermission,
): DesktopAgentError {
  const mayHavePrompted = error.code === 'unreachable_or_unasked' || error.code === 'permission_dismissed';
  if (!mayHavePrompted || permission !== 'denied') return error;
  return new DesktopAgentError('permission_blocked', { ...error, cause: error.cause, permission });
}

/** What a refusal means, going by the agent's own code first: a status alone can stand for many things. */
export function refusalReason(
  status: number,
  agentError: string | undefined,
): DesktopAgentErrorReason | undefined {
  const isMissing = status === 404 || status === 405;
  if (agentError === undefined) {
    if (isMissing) return 'unknown_path';
    return status === 409 || status === 503 ? 'in_use' : undefined;
  }
  if (/refus|declin|cancel|reject|denied/i.test(agentError)) return 'declined';
  if (/busy|in_?use/i.test(agentError)) return 'in_use';
  if (isMissing && /^not_?found$|route|path|method/i.test(agentError)) return 'unknown_path';
  const isAboutDevice = /device|credential|key|user/i.test(agentError);
  return isAboutDevice && /^no_|not_?found|unknown|missing/i.test(agentError) ? 'unknown_device' : undefined;
}

/** Whether what answered doesn't know the path: another program, or a PingID Desktop that is too old. */
export function isUnknownPath({ code, reason }: DesktopAgentError): boolean {
  return code === 'refused' && reason === 'unknown_path';
}
