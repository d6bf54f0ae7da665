import { ProblemError } from '../http/problem.ts';
import { type AuthContext, ageSeconds, type StepUp } from './session-record.ts';

/** The kinds of devices whose keys cannot be phished or read from a mailbox. */
export type StrongMethod = 'desktop' | 'fido';

/** The clocks of several processes may differ by this much; an instant further ahead is not believed. */
const clockSkewSeconds = 60;

/** What a route asks of the session. */
export interface LevelRequirement {
  level: 1 | 2;
  /** How long ago the level was reached at most. */
  maxAgeSeconds?: number;
  /** A device was used: PingOne's bypass does not count. */
  withDevice?: boolean;
  /** One of these was used. */
  methods?: StrongMethod[];
}

/** Depends on the person's devices; `devices/requirements.ts` finds out which level it is. */
export type NamedRequirement =
  | 'device-change'
  | 'device-removal'
  | 'activation'
  | 'pairing-cancel'
  | 'session-end';

/** Every route declares one in its config, and it is all that the route requires. `nothing`: also for who is signed out. */
export type Requirement = 'nothing' | NamedRequirement | LevelRequirement;

/** @throws {ProblemError} `step_up_required`, with what is required */
export function requireLevel(auth: AuthContext, requires: LevelRequirement): void {
  if (!meets(auth, requires)) throw new ProblemError('step_up_required', { requires });
}

export function meets(auth: AuthContext, requires: LevelRequirement): boolean {
  const { level, maxAgeSeconds, withDevice, methods } = requires;
  const { stepUp } = auth;
  if (auth.level < level || (level === 2 && !stepUp)) return false;
  if (withDevice && (!stepUp || stepUp.withoutDevice)) return false;
  if (methods && !methods.some((method) => wasUsed(method, stepUp))) return false;
  if (maxAgeSeconds === undefined) return true;
  const reachedAt = level === 2 ? stepUp?.at : lastAuthenticationAt(auth);
  const age = reachedAt === undefined ? Number.NaN : ageSeconds(reachedAt);
  return age <= maxAgeSeconds && age >= -clockSkewSeconds;
}

/** By any factor. A sign-in of which PingOne does not say when it was may be from this morning: it does not count. */
function lastAuthenticationAt({ authenticatedAt, stepUp }: AuthContext): string | undefined {
  return [authenticatedAt, stepUp?.at]
    .filter((instant) => instant !== undefined)
    .sort()
    .at(-1);
}

const deviceTypes: Record<StrongMethod, readonly string[]> = {
  desktop: ['PINGID_DESKTOP_GEN2'],
  fido: ['FIDO2', 'PLATFORM', 'SECURITY_KEY'],
};

export function strongMethodOf(deviceType: string): StrongMethod | undefined {
  if (deviceTypes.desktop.includes(deviceType)) return 'desktop';
  return deviceTypes.fido.includes(deviceType) ? 'fido' : undefined;
}

/** What PingOne names as authenticators counts; where it names none, the type of the device that was used. */
function wasUsed(method: StrongMethod, stepUp: StepUp | undefined): boolean {
  if (!stepUp || stepUp.withoutDevice) return false;
  if (stepUp.authenticators.length > 0) return stepUp.authenticators.includes(method);
  return strongMethodOf(stepUp.device?.type ?? '') === method;
}
