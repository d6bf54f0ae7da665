import type { Choices } from './choices.ts';
import type { Clock } from './clock.ts';
import type { OptionsSigner } from './desktop-jwts/options-signer.ts';
import type { Flow } from './device-authentications/flow.ts';
import type { Device } from './devices/device.ts';
import { notFound } from './http/api-error.ts';
import type { OutboxMessage } from './outbox.ts';
import type { DesktopCredential, Person } from './people.ts';
import type { DeviceSelection } from './policies.ts';
import type { Push } from './pushes.ts';

/** Everything a simulated PingOne environment knows. Operations read and change it; nothing else does. */
export interface Environment {
  id: string;
  /** The MFA policy that applies where a request names none, and the only one there is. */
  policyId: string;
  relyingParty: RelyingParty;
  addresses: Addresses;
  choices: Choices;
  clock: Clock;
  users: Map<string, User>;
  /** The keys that PingID Desktop holds for desktops from the data, by device. */
  desktopCredentials: Map<string, { userId: string; credential: DesktopCredential }>;
  flows: Map<string, Flow>;
  outbox: OutboxMessage[];
  pushes: Push[];
  /** How the MFA policy finds the first device. */
  deviceSelection: DeviceSelection;
  /** The MFA policy allows no new pairing of PingID Desktop; those that are there can be used. */
  pairingDisabled: boolean;
  signer: OptionsSigner;
  /** The `jti` of every attestation and assertion that was accepted. */
  usedTokenIds: Set<string>;
}

export interface RelyingParty {
  id: string;
  name: string;
}

export interface Addresses {
  /** `http://127.0.0.1:PORT` */
  authUrl: string;
  /** `{authUrl}/v1` */
  apiUrl: string;
}

export interface User {
  person: Person;
  /** In their order: the first active one is the default. */
  devices: Device[];
  /** False after the order was removed: then the person chooses each time. */
  ordered: boolean;
  /** Needs no MFA for now. */
  bypass: boolean;
  mfaEnabled: boolean;
}

/** @throws PingOneApiError 404 NOT_FOUND */
export function findUser(environment: Environment, userId: string): User {
  const user = environment.users.get(userId);
  if (!user) throw notFound('User');
  return user;
}
