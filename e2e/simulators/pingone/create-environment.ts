import { createClock } from './clock.ts';
import { createOptionsSigner } from './desktop-jwts/options-signer.ts';
import { pairDesktop } from './devices/pair-desktop.ts';
import { seededDevices } from './devices/seeded-devices.ts';
import type { Addresses, Environment, RelyingParty, User } from './environment.ts';
import type { Settings } from './options.ts';
import type { Person } from './people.ts';
import type { SigningKey } from './signing-key.ts';

/** The environment as it is when the simulator starts: its people, and the devices they have. */
export function createEnvironment(settings: Settings, addresses: Addresses, key: SigningKey): Environment {
  const { environmentId, policyId, relyingParty, choices } = settings;
  const clock = createClock();
  const users = settings.people.map((person): [string, User] => [
    person.id,
    userAtStart(person, relyingParty, clock.now()),
  ]);
  return {
    id: environmentId,
    policyId,
    relyingParty,
    addresses,
    choices,
    clock,
    users: new Map(users),
    desktopCredentials: new Map(),
    flows: new Map(),
    outbox: [],
    pushes: [],
    deviceSelection: settings.deviceSelection,
    pairingDisabled: settings.pairingDisabled,
    signer: createOptionsSigner({ key, issuer: `${addresses.authUrl}/${environmentId}`, clock, choices }),
    usedTokenIds: new Set(),
  };
}

/** Everybody has again what they had when the simulator started, and codes, pushes and flows are forgotten. */
export function startOver(environment: Environment): void {
  const { users, flows, outbox, pushes, relyingParty, clock } = environment;
  for (const { person } of users.values())
    users.set(person.id, userAtStart(person, relyingParty, clock.now()));
  for (const [deviceId, { userId, credential }] of [...environment.desktopCredentials]) {
    pairDesktop(environment, userId, deviceId, credential);
  }
  flows.clear();
  outbox.length = 0;
  pushes.length = 0;
}

function userAtStart(person: Person, relyingParty: RelyingParty, now: Date): User {
  const { bypass = false, mfaEnabled = true } = person;
  return { person, devices: seededDevices(person, relyingParty, now), ordered: true, bypass, mfaEnabled };
}
