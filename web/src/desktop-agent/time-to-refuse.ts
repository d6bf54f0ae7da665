import type { Platform } from './platform.ts';

/**
 * Within this time a connection that is refused has failed: 0.3 s on macOS and Linux, 2 s or a little more on Windows,
 * with room for a busy computer. Nobody reads and closes a question faster, and no app asks for a finger and gets it.
 */
export function refusedWithinMs({ browser }: Pick<Platform, 'browser'>): number {
  return browser.system === 'windows' ? 5000 : 800;
}

/**
 * After this time it was not refused: an origin is turned away before PingID Desktop gets the request, so something had
 * the request, and broke off.
 */
export function keptAfterMs({ browser }: Pick<Platform, 'browser'>): number {
  return browser.system === 'windows' ? 6000 : 2000;
}
