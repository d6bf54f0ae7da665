import type { DesktopAgent } from '../../desktop-agent/desktop-agent.ts';

/** The part of the client of PingID Desktop that is used here: nothing that pairs or signs. */
export type CheckableAgent = Pick<
  DesktopAgent,
  'check' | 'proceed' | 'state' | 'subscribe' | 'whenWorthTrying'
>;
