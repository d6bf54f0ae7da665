import type { DesktopAgent } from 'pingid-desktop-agent';

/** The part of the client of PingID Desktop that is used here: nothing that pairs or signs. */
export type CheckableAgent = Pick<DesktopAgent, 'check' | 'waitUntilWorthRetrying'>;
