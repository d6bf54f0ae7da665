import type { PingOne } from '../pingone/index.ts';
import type { Ceremonies, CeremonyOwner } from './ceremonies.ts';
import { withdraw } from './steps.ts';

export interface AbandonDependencies {
  ceremonies: Ceremonies;
  pingOne: PingOne;
}

/** What a sign-in that is over had open: closed, and a push that still waits is withdrawn. */
export async function abandonDeviceAuthentications(
  owner: CeremonyOwner,
  { ceremonies, pingOne }: AbandonDependencies,
): Promise<void> {
  const ids = await ceremonies.closeAll('device-authentication', owner);
  await Promise.all(ids.map((id) => withdraw(pingOne, id)));
}
