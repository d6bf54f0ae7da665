import type { DesktopAgentError, LoopbackPermission } from 'pingid-desktop-agent';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import type { DesktopCheck } from './check-desktop.ts';
import { type DesktopLinkId, desktopLinkIds, failedLinkOf } from './failed-link.ts';

export type LinkId = DesktopLinkId | 'pingone';

/** `unknown`: not checked yet, or it could not be. */
export type LinkStatus = 'passed' | 'failed' | 'unknown' | 'waiting';

export interface Link {
  id: LinkId;
  status: LinkStatus;
  /** With `unknown`: the failed link before it, without which it cannot be checked. */
  because?: LinkId;
  /** For the help desk. */
  code?: string;
}

export interface PingOneAnswer {
  status: LinkStatus;
  code?: string;
}

/** All that the page has found out. */
export interface Findings {
  isSecure: boolean;
  permission: LoopbackPermission;
  desktop: DesktopCheck;
  pingOne: PingOneAnswer;
}

/** Each link of the chain, in its order. PingOne is asked by our own server, so it hangs on none of the others. */
export function linksOf(findings: Findings): Link[] {
  const broken = brokenLink(findings);
  const links = desktopLinkIds.map((id) => (broken ? seenFrom(broken, id, findings) : soFar(id, findings)));
  return [...links, { id: 'pingone', ...findings.pingOne }];
}

export function firstFailed(links: readonly Link[]): Link | undefined {
  return links.find(({ status }) => status === 'failed');
}

interface Broken {
  id: DesktopLinkId;
  code: string;
}

function brokenLink({ isSecure, desktop }: Findings): Broken | undefined {
  if (!isSecure) return { id: 'secure_page', code: 'insecure_page' };
  if (desktop.name !== 'failed') return undefined;
  const id = failedLinkOf(desktop.error.code);
  return id && { id, code: codeOf(desktop.error) };
}

function codeOf({ code, status, agentError, reason }: DesktopAgentError): string {
  return [code, status, agentError, reason].filter((part) => part !== undefined).join(' · ');
}

function seenFrom(broken: Broken, id: DesktopLinkId, findings: Findings): Link {
  if (id === broken.id) return { id, status: 'failed', code: broken.code };
  if (desktopLinkIds.indexOf(id) > desktopLinkIds.indexOf(broken.id))
    return { id, status: 'unknown', because: broken.id };
  return { id, status: id === 'permission' ? permissionBefore(broken, findings) : 'passed' };
}

/** That nothing answered says nothing about the permission, unless the browser itself says that it is given. */
function permissionBefore(broken: Broken, { desktop }: Findings): LinkStatus {
  const isGranted = desktop.name === 'failed' && desktop.made.permissionAfter === 'granted';
  return broken.id === 'this_site' || isGranted ? 'passed' : 'unknown';
}

function soFar(id: DesktopLinkId, { desktop, permission }: Findings): Link {
  if (desktop.name === 'passed' || id === 'secure_page') return { id, status: 'passed' };
  if (id === 'permission' && permission === 'granted') return { id, status: 'passed' };
  const isWaiting = desktop.name === 'checking' && waitsFor(desktop.asking.state) === id;
  return { id, status: isWaiting ? 'waiting' : 'unknown' };
}

function waitsFor({ phase }: DesktopState): DesktopLinkId {
  return phase === 'explaining' || phase === 'waiting_for_permission' ? 'permission' : 'desktop';
}
