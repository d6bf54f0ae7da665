import type { DesktopAgentError, DesktopAgentErrorCode, LoopbackPermission } from 'pingid-desktop-agent';
import type { DesktopState } from '../../desktop-app/follow-agent.ts';
import type { DesktopCheck } from './check-desktop.ts';

/** The way from the page to PingID Desktop, in the order in which one step needs the other. */
const desktopStepIds = ['secure_page', 'browser', 'permission', 'desktop', 'this_site'] as const;
type DesktopStepId = (typeof desktopStepIds)[number];

export type CheckStepId = DesktopStepId | 'pingone';

const failedSteps: Record<DesktopAgentErrorCode, DesktopStepId | undefined> = {
  insecure_page: 'secure_page',
  browser_cannot: 'browser',
  // The browser could, but was told by this very site not to.
  blocked_by_csp: 'browser',
  permission_blocked: 'permission',
  permission_blocked_now: 'permission',
  permission_dismissed: 'permission',
  permission_not_delegated: 'permission',
  unreachable: 'desktop',
  unreachable_or_unasked: 'desktop',
  service_worker: 'desktop',
  timed_out: 'desktop',
  interrupted: 'desktop',
  unexplained: 'desktop',
  site_refused: 'this_site',
  refused: 'this_site',
  unexpected_answer: 'this_site',
  // These say nothing about any step.
  busy: undefined,
  cancelled: undefined,
};

/** `unknown`: not checked yet, or it could not be. */
export type CheckStatus = 'passed' | 'failed' | 'unknown' | 'waiting';

export interface CheckStep {
  id: CheckStepId;
  status: CheckStatus;
  /** With `unknown`: the failed step before it, without which it cannot be checked. */
  because?: CheckStepId;
  /** For the help desk. */
  code?: string;
}

export interface PingOneAnswer {
  status: CheckStatus;
  code?: string;
}

/** All that the page has found out. */
export interface Findings {
  isSecure: boolean;
  /** It came from a web server on this computer, which counts as secure without encryption. */
  isFromThisComputer: boolean;
  permission: LoopbackPermission;
  desktop: DesktopCheck;
  pingOne: PingOneAnswer;
}

/** Each step of the way, in its order. PingOne is asked by our own server, so it hangs on none of the others. */
export function stepsOf(findings: Findings): CheckStep[] {
  const broken = brokenStep(findings);
  const steps = desktopStepIds.map((id) => (broken ? seenFrom(broken, id, findings) : soFar(id, findings)));
  return [...steps, { id: 'pingone', ...findings.pingOne }];
}

export function firstFailed(steps: readonly CheckStep[]): CheckStep | undefined {
  return steps.find(({ status }) => status === 'failed');
}

interface Broken {
  id: DesktopStepId;
  code: string;
}

function brokenStep({ isSecure, desktop }: Findings): Broken | undefined {
  if (!isSecure) return { id: 'secure_page', code: 'insecure_page' };
  if (desktop.name !== 'failed') return undefined;
  const id = failedSteps[desktop.error.code];
  return id && { id, code: codeOf(desktop.error) };
}

function codeOf({ code, status, agentError, reason }: DesktopAgentError): string {
  return [code, status, agentError, reason].filter((part) => part !== undefined).join(' · ');
}

function seenFrom(broken: Broken, id: DesktopStepId, findings: Findings): CheckStep {
  if (id === broken.id) return { id, status: 'failed', code: broken.code };
  if (desktopStepIds.indexOf(id) > desktopStepIds.indexOf(broken.id))
    return { id, status: 'unknown', because: broken.id };
  return { id, status: id === 'permission' ? permissionBefore(broken, findings) : 'passed' };
}

/** That nothing answered says nothing about the permission, unless the browser itself says that it is given. */
function permissionBefore(broken: Broken, { desktop }: Findings): CheckStatus {
  const isGranted = desktop.name === 'failed' && desktop.made.permissionAfter === 'granted';
  return broken.id === 'this_site' || isGranted ? 'passed' : 'unknown';
}

function soFar(id: DesktopStepId, { desktop, permission }: Findings): CheckStep {
  if (desktop.name === 'passed' || id === 'secure_page') return { id, status: 'passed' };
  if (id === 'permission' && permission === 'granted') return { id, status: 'passed' };
  const isWaiting = desktop.name === 'checking' && waitsFor(desktop.asking.state) === id;
  return { id, status: isWaiting ? 'waiting' : 'unknown' };
}

function waitsFor({ phase }: DesktopState): DesktopStepId {
  return phase === 'explaining' || phase === 'waiting_for_permission' ? 'permission' : 'desktop';
}
