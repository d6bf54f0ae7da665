import type { CheckableAgent } from './checkable-agent.ts';

/** Loaded at the click: to read the page nothing of it is needed. */
export async function loadAgent(_addresses: readonly string[]): Promise<CheckableAgent> {
  throw new Error('The client cannot check yet');
}
