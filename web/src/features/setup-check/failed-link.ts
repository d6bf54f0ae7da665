import type { DesktopAgentErrorCode } from 'pingid-desktop-agent';

/** The way from the page to PingID Desktop, in the order in which one link needs the other. */
export const desktopLinkIds = ['secure_page', 'browser', 'permission', 'desktop', 'this_site'] as const;
export type DesktopLinkId = (typeof desktopLinkIds)[number];

const failedLinks: Record<DesktopAgentErrorCode, DesktopLinkId | undefined> = {
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
  // These say nothing about any link.
  busy: undefined,
  cancelled: undefined,
};

/** The first link that does not hold, going by how a call ended. */
export function failedLinkOf(code: DesktopAgentErrorCode): DesktopLinkId | undefined {
  return failedLinks[code];
}
