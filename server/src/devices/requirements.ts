import { awaitsActivation, isActive, type PingOneDevice, whyUnusable } from '../pingone/index.ts';
import type { Caller, NamedRequirements } from '../session/authorize.ts';
import type { CeremonyRepository } from '../session/ceremony-repository.ts';
import { type LevelRequirement, meets, type StrongMethod, strongMethodOf } from '../session/requirement.ts';
import type { OwnDevices } from './own-devices.ts';

/** For a person who has an active device. */
const recentMfa: LevelRequirement = { level: 2, maxAgeSeconds: 5 * 60 };
/** For a person who has none, and pairs the first. */
const recentSignIn: LevelRequirement = { level: 1, maxAgeSeconds: 10 * 60 };

const strongMethods: StrongMethod[] = ['desktop', 'fido'];

/** `strongest`: by the strongest kind of method that the person has; `any`: by any method. */
export type DeviceChangeRequires = 'strongest' | 'any';

export interface DeviceRequirementsOptions {
  ownDevices: OwnDevices;
  ceremonies: CeremonyRepository;
  deviceChangeRequires: DeviceChangeRequires;
}

/** What changes of devices and sessions require, which depends on the devices that the person has. */
export function deviceRequirements({
  ownDevices,
  ceremonies,
  deviceChangeRequires,
}: DeviceRequirementsOptions): NamedRequirements {
  /**
   * Who may pair, rename, remove or order devices: whoever has just proved to hold one, and of the strongest kind, so that
   * a mailbox cannot replace a key; or has none yet and has just signed in (NIST SP 800-63B-4 section 4.1.2.1, OWASP ASVS
   * 7.5.1).
   */
  const deviceChange = async (caller: Caller): Promise<LevelRequirement> => {
    const { auth } = caller;
    const isEnough = deviceChangeRequires === 'any' ? recentMfa : { ...recentMfa, methods: strongMethods };
    if (meets(auth, isEnough)) return isEnough;
    const devices = await ownDevices.list(caller);
    if (!devices.some(isActive)) return recentSignIn;
    const methods = deviceChangeRequires === 'strongest' ? strongMethodsOf(devices) : [];
    if (methods.length === 0) return recentMfa;
    return mayOnBypass(caller) ? recentMfa : { ...recentMfa, methods };
  };

  /** Whoever has to prove something anew does it with a device, and with a password only where there is none (W2). */
  const recentSignInOrDeviceChange = async (caller: Caller): Promise<LevelRequirement> =>
    meets(caller.auth, recentSignIn) ? recentSignIn : deviceChange(caller);

  const isUnfinished = async (caller: Caller, id: string): Promise<boolean> => {
    const device = (await ownDevices.list(caller)).find((own) => own.id === id);
    return device !== undefined && awaitsActivation(device);
  };

  return {
    'device-change': deviceChange,
    /** Who may end other sessions: whoever has just signed in, or else what a change of devices takes (OWASP ASVS 7.5.2). */
    'session-end': recentSignInOrDeviceChange,
    /**
     * Who may remove a device: like any other change. One that was never activated proves nothing about anybody, so a
     * recent sign-in is enough to clear it away (decision 14).
     */
    'device-removal': async (caller, id) =>
      (await isUnfinished(caller, id)) ? recentSignInOrDeviceChange(caller) : deviceChange(caller),
    /**
     * Who may cancel a pairing: the sign-in that began it, and otherwise whoever may remove the unfinished device. What is
     * not unfinished is not removed by it, so nobody is asked to prove anything for that (decision 14).
     */
    'pairing-cancel': async (caller, id) => {
      if ((await ceremonies.find(caller.auth, { kind: 'pairing', id })) === 'open') return { level: 1 };
      return (await isUnfinished(caller, id)) ? recentSignInOrDeviceChange(caller) : { level: 1 };
    },
    /**
     * Who may finish a pairing: its start was checked and this sign-in owns the ceremony, so time spent at the desktop app
     * does not count. But where another device has become active since, it has to have been used. The device itself is
     * active where an earlier attempt was interrupted after PingOne had activated it.
     */
    activation: async (caller, id) => {
      // What is not open is answered as such, and costs PingOne nothing.
      if ((await ceremonies.find(caller.auth, { kind: 'pairing', id })) !== 'open') return { level: 1 };
      const devices = await ownDevices.list(caller);
      if (!devices.some((device) => isActive(device) && device.id !== id)) return { level: 1 };
      const requires = await deviceChange(caller);
      if (caller.auth.level === 1) return requires;
      const { maxAgeSeconds: _anyAge, ...atAnyAge } = requires;
      return atAnyAge;
    },
  };
}

/**
 * A device that is locked or out of use for another reason still counts: otherwise wrong answers that lock it would open
 * the way for a weaker one. A device that an administrator has blocked does not.
 */
function strongMethodsOf(devices: PingOneDevice[]): StrongMethod[] {
  const held = devices.filter((device) => isActive(device) && isHeld(device));
  const methods = held.map(({ type }) => strongMethodOf(type)).filter((method) => method !== undefined);
  return [...new Set(methods)];
}

function isHeld(device: PingOneDevice): boolean {
  const why = whyUnusable(device)?.reason;
  return why !== 'blocked';
}

/** An administrator who grants a bypass wants that person to replace a device that is lost. It is logged. */
function mayOnBypass({ auth, log }: Caller): boolean {
  if (!auth.stepUp?.withoutDevice || !meets(auth, recentMfa)) return false;
  log.warn(
    { event: 'device.change_on_bypass' },
    'A person changes devices after a bypass that PingOne granted.',
  );
  return true;
}
