/** How long a session lasts. NIST SP 800-63B-4 section 2.2.3 allows AAL2 24 hours overall and one hour idle. */
export interface SessionLifetimes {
  /** From sign-in, whatever happens in between. */
  overallSeconds: number;
  /** From the last time the person did something. */
  idleSeconds: number;
}

export const defaultLifetimes: SessionLifetimes = { overallSeconds: 12 * 60 * 60, idleSeconds: 60 * 60 };

export const lifetimeBounds = {
  overallSeconds: { min: 300, max: 24 * 60 * 60 },
  // The page warns two minutes before the end, so there has to be more than that.
  idleSeconds: { min: 121, max: 60 * 60 },
} as const;
