/** How long a session lasts. NIST SP 800-63B-4 section 2.2.3 allows AAL2 24 hours overall and one hour idle. */
export interface SessionLifetimes {
  /** From sign-in, whatever happens in between. */
  overallSeconds: number;
  /** From the last time the person did something. */
  idleSeconds: number;
}

export const defaultLifetimes: SessionLifetimes = { overallSeconds: 12 * 60 * 60, idleSeconds: 60 * 60 };
