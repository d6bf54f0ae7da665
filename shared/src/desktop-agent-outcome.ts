import { type Static, Type } from 'typebox';

/** How a call to PingID Desktop ended, in the terms of `web/src/desktop-agent`; `done` brought a JWT. */
export const desktopAgentOutcomeCodes = [
  'done',
  'blocked_by_csp',
  'browser_cannot',
  'busy',
  'cancelled',
  'insecure_page',
  'interrupted',
  'permission_blocked',
  'permission_blocked_now',
  'permission_dismissed',
  'permission_not_delegated',
  'refused',
  'service_worker',
  'site_refused',
  'timed_out',
  'unexpected_answer',
  'unexplained',
  'unreachable',
  'unreachable_or_unasked',
] as const;
export type DesktopAgentOutcomeCode = (typeof desktopAgentOutcomeCodes)[number];

export const browserFamilies = [
  'brave',
  'chrome',
  'chromium',
  'edge',
  'firefox',
  'opera',
  'other',
  'safari',
] as const;
export type BrowserFamily = (typeof browserFamilies)[number];

/** Which browser it was, by its own word. */
export const BrowserVersion = Type.Object(
  {
    family: Type.Enum([...browserFamilies]),
    majorVersion: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  },
  { additionalProperties: false },
);
export type BrowserVersion = Static<typeof BrowserVersion>;

/** What the page tells about one call, so that operators see why people fail: no text of its own, nobody's name. */
export const DesktopAgentOutcome = Type.Object(
  {
    code: Type.Enum([...desktopAgentOutcomeCodes]),
    browser: BrowserVersion,
    /** From the click to the end, the person's own time included. */
    elapsedMs: Type.Integer({ minimum: 0, maximum: 86_400_000 }),
  },
  { $id: 'DesktopAgentOutcome', additionalProperties: false },
);
export type DesktopAgentOutcome = Static<typeof DesktopAgentOutcome>;
