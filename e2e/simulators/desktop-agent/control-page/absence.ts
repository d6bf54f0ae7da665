import type { Agent } from '../agent.ts';

/** How long the app may be quit from the page: never for good, for then nobody could start it here again. */
export const absenceSeconds = [15, 60] as const;

/** Goes once the reply to the page is on its way: its connection ends like all others. */
export function leaveFor(agent: Agent, seconds: number): void {
  setImmediate(() => {
    agent.prompts.withdraw();
    void agent.port.stop({ comeBackAfterMs: seconds * 1_000 });
  });
}
