import { DesktopAgentError, type DesktopAgentErrorDetails } from './desktop-agent-error.ts';
import type { LoopbackPermission } from './loopback-permission.ts';

/** Whether what answered does not know the path: another program, or a PingID Desktop that is too old. */
export function isUnknownRoute({ code, status, agentError }: DesktopAgentError): boolean {
  if (code !== 'refused' || (status !== 404 && status !== 405)) return false;
  // PingID Desktop itself may say 404 for something else that it has not got.
  return agentError === undefined || /^not_?found$|route|path|method/i.test(agentError);
}

/** What an error is once the browser has come to say no: a question that was open when it failed ended in a block. */
export function onceBlocked(error: DesktopAgentError, permission: LoopbackPermission): DesktopAgentError {
  const wasOpen = error.code === 'unreachable_or_unasked' || error.code === 'permission_dismissed';
  if (!wasOpen || permission !== 'denied') return error;
  return new DesktopAgentError('permission_blocked', { ...error, cause: error.cause, permission });
}

/** The same error, knowing more. */
export function withDetails(error: DesktopAgentError, details: DesktopAgentErrorDetails): DesktopAgentError {
  return new DesktopAgentError(error.code, { ...error, cause: error.cause, ...details });
}
