import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';
import { isActive, type PingOneDevice } from '../pingone/index.ts';
import { type LevelRequirement, meets, requireLevel } from '../session/requirement.ts';
import { requireSignedIn } from '../session/session.ts';

/** For a person who has an active device. */
const recentMfa: LevelRequirement = { level: 2, maxAgeSeconds: 5 * 60 };
/** For a person who has none, and pairs the first. */
const recentSignIn: LevelRequirement = { level: 1, maxAgeSeconds: 10 * 60 };

/**
 * Who may pair, rename, remove or order devices: whoever has just proved to hold one, or has none yet and has just
 * signed in (NIST SP 800-63B-4 section 4.1.2.1, OWASP ASVS 7.5.1).
 * @throws {ProblemError} `step_up_required`
 */
export async function checkDeviceChange(
  request: FastifyRequest,
  listDevices: () => Promise<PingOneDevice[]>,
): Promise<void> {
  const signedIn = requireSignedIn(request);
  if (meets(signedIn, recentMfa)) return;
  const devices = await listDevices();
  requireLevel(signedIn, devices.some(isActive) ? recentMfa : recentSignIn);
}

/**
 * Who may finish a pairing: the start was checked and this session owns the ceremony, so time spent at the desktop app
 * does not count. But where another device became active since a start at level 1, that one has to be used first.
 * @throws {ProblemError} `step_up_required`
 */
export function checkActivation(request: FastifyRequest, devices: PingOneDevice[]): void {
  if (requireSignedIn(request).level === 1 && devices.some(isActive)) {
    throw new ProblemError('step_up_required', { requires: recentMfa });
  }
}
