/** The API's notion of now: real time plus what a test has let pass. */
export interface Clock {
  now(): Date;
  /** How far this clock is ahead of real time. */
  aheadSeconds(): number;
  /** Lets `seconds` pass at once. */
  advance(seconds: number): void;
}

export function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead * 1000),
    aheadSeconds: () => ahead,
    advance: (seconds) => {
      ahead += seconds;
    },
  };
}

export function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
