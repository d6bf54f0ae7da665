import type { FastifyRequest } from 'fastify';
import type { Ceremonies, CeremonyOwner } from '../ceremonies/ceremonies.ts';
import type { PingOne } from '../pingone/index.ts';
import { withdraw } from './steps.ts';

export interface AbandonDependencies {
  ceremonies: Ceremonies;
  pingOne: PingOne;
}

/**
 * What a person had open when they signed out: closed, and a push that still waits is withdrawn. Nobody waits for that,
 * and a sign-out does not fail for it.
 */
export async function abandonDeviceAuthentications(
  request: FastifyRequest,
  owner: CeremonyOwner,
  { ceremonies, pingOne }: AbandonDependencies,
): Promise<void> {
  try {
    const ids = await ceremonies.closeAll('device-authentication', owner);
    await Promise.all(ids.map((id) => withdraw(pingOne, id)));
  } catch (error) {
    request.log.warn({ event: 'device_authentication.not_abandoned', err: error }, 'left to run out');
  }
}
