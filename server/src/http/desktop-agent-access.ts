import type { Session } from 'shared';

/** What a browser has to be told before the page may call PingID Desktop. */
export interface DesktopAgentAccess {
  /** What the page itself reads. */
  page: Session['desktopAgent'];
  /** For the Content-Security-Policy's `connect-src`. */
  connectSources: string[];
  permissionsPolicy: string;
}

/** Everything that follows from the one setting of where PingID Desktop may listen, so that no two of them differ. */
export function desktopAgentAccess(urls: AgentUrls, reportOutcomes: boolean): DesktopAgentAccess {
  return {
    page: { url: urls[0], urls: [...urls], reportOutcomes },
    connectSources: [...urls],
    // Chrome 142 to 144 know this by the name of `local-network-access` alone. It stays unnamed: the page has it by
    // default there, and later versions would take it as leave for the whole local network, too.
    permissionsPolicy: 'loopback-network=(self)',
  };
}

/** Origins on this computer, to be tried in this order. */
export type AgentUrls = readonly [string, ...string[]];
