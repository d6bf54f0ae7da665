import type { DesktopAgent } from 'pingid-desktop-agent';
import type { Session } from 'shared';
import { loadDesktopApp } from '../../desktop-app/lazy.tsx';

/** The part of the client of PingID Desktop that is used here: nothing that pairs or signs. */
export type CheckableAgent = Pick<DesktopAgent, 'check' | 'waitUntilWorthRetrying'>;

/**
 * Loaded at the click: to read the page nothing of it is needed. Its outcomes are not reported to the backend: there
 * `done` stands for a call that brought a JWT, and trying things out is not what operators count.
 */
export async function loadAgent(desktopAgent: Session['desktopAgent']): Promise<CheckableAgent> {
  const { ownDesktopAgent } = await loadDesktopApp();
  return ownDesktopAgent({ desktopAgent: { ...desktopAgent, reportOutcomes: false } });
}
