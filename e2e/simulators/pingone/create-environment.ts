import { createClock } from './clock.ts';
import { createOptionsSigner } from './desktop-jwts/options-signer.ts';
import { seededDevices } from './devices/seeded-devices.ts';
import type { Addresses, Environment, User } from './environment.ts';
import type { Settings } from './options.ts';
import type { SigningKey } from './signing-key.ts';

/** The environment as it is when the simulator starts: its people, and the devices they have. */
export function createEnvironment(settings: Settings, addresses: Addresses, key: SigningKey): Environment {
  const { environmentId, policyId, relyingParty, choices } = settings;
  const clock = createClock();
  const users = settings.people.map((person): [string, User] => {
    const { bypass = false, mfaEnabled = true } = person;
    const devices = seededDevices(person, relyingParty, clock.now());
    return [person.id, { person, devices, ordered: true, bypass, mfaEnabled }];
  });
  return {
    id: environmentId,
    policyId,
    relyingParty,
    addresses,
    choices,
    clock,
    users: new Map(users),
    flows: new Map(),
    outbox: [],
    pushes: [],
    deviceSelection: settings.deviceSelection,
    pairingDisabled: settings.pairingDisabled,
    signer: createOptionsSigner({ key, issuer: `${addresses.authUrl}/${environmentId}`, clock, choices }),
    usedTokenIds: new Set(),
  };
}
