import type { CheckableAgent } from './checkable-agent.ts';

/** Loaded at the click: to read the page nothing of it is needed. */
export async function loadAgent(addresses: readonly string[]): Promise<CheckableAgent> {
  const { createDesktopAgent } = await import('../../desktop-agent/desktop-agent.ts');
  return createDesktopAgent({ addresses, explain: true });
}
