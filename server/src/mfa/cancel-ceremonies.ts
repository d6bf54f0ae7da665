import type { FastifyBaseLogger } from 'fastify';
import { removeUnfinishedDevice } from '../devices/pairing.ts';
import type { BackgroundWork } from '../http/background-work.ts';
import type { PingOne } from '../pingone/index.ts';
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
