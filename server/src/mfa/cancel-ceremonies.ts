import type { FastifyBaseLogger } from 'fastify';
import type { BackgroundWork } from '../http/background-work.ts';
import { isActive, type PingOne, PingOneError } from '../pingone/index.ts';
import type { Ceremony } from '../session/ceremony-repository.ts';
import type { RevokedSession } from '../session/session-repository.ts';
import { cancelFlow } from './pingone-steps.ts';

export interface CancelCeremoniesDependencies {
  pingOne: PingOne;
  background: BackgroundWork;
  log: FastifyBaseLogger;
}

/**
 * Cancels at PingOne what sessions had open when they ended: a push that still waits, and a device that was never
 * activated. In the background: a sign-out must neither wait for it nor fail because of it.
 */
export function cancelCeremonies(
  revoked: readonly RevokedSession[],
  { pingOne, background, log }: CancelCeremoniesDependencies,
): void {
  for (const { userId, openCeremonies } of revoked) {
    for (const ceremony of openCeremonies) {
      background.run(() =>
        cancel(pingOne, userId, ceremony).catch((error: unknown) =>
          log.warn(
            { event: `${eventAreas[ceremony.kind]}.cancel_failed`, err: error },
            'Something that a session had open at PingOne is left to expire.',
          ),
        ),
      );
    }
  }
}

const eventAreas = { pairing: 'pairing', 'device-authentication': 'device_authentication' };

function cancel(pingOne: PingOne, userId: string, { kind, id }: Ceremony): Promise<void> {
  return kind === 'pairing' ? removeUnfinishedDevice(pingOne, userId, id) : cancelFlow(pingOne, id);
}

/** Its activation may have succeeded without our hearing of it: then it is a device like any other, and stays. */
export async function removeUnfinishedDevice(pingOne: PingOne, userId: string, id: string): Promise<void> {
  try {
    if (isActive(await pingOne.devices.read(userId, id))) return;
    await pingOne.devices.remove(userId, id);
  } catch (error) {
    if (!(error instanceof PingOneError) || error.kind !== 'not_found') throw error;
  }
}
