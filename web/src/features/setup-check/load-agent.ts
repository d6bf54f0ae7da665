import type { CheckableAgent } from './checkable-agent.ts';

/**
 * Loaded at the click: to read the page nothing of it is needed. Its outcomes are not reported to the backend: there
 * `done` stands for a call that brought a JWT, and trying things out is not what operators count.
 */
export async function loadAgent(addresses: readonly string[]): Promise<CheckableAgent> {
  const { createDesktopAgent } = await import('../../desktop-agent/index.ts');
  return createDesktopAgent({ addresses, explain: true });
}
