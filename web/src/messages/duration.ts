/** For example "10 minutes left"; the last two minutes by the second. */
export function secondsLeft(seconds: number): string {
  if (seconds > 120) return `${Math.ceil(seconds / 60)} minutes left`;
  return seconds === 1 ? '1 second left' : `${seconds} seconds left`;
}

/** For example "30 seconds" or "2 minutes": seldom another, so that it does not hurry anybody. */
export function waitedFor(elapsedMs: number): string {
  const quarters = Math.floor(elapsedMs / 15_000);
  if (quarters < 4) return `${quarters * 15} seconds`;
  const minutes = Math.floor(quarters / 4);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
