import type { FastifyBaseLogger } from 'fastify';
import { removeUnfinishedDevice } from '../devices/pairing.ts';
import type { BackgroundWork } from '../http/background-work.ts';
import { type PingOne, PingOneError } from '../pingone/index.ts';
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
    for (const ceremony of openCeremonies) background.run(() => cancel(ceremony, userId, pingOne, log));
  }
}

async function cancel(
  { kind, id }: Ceremony,
  userId: string,
  pingOne: PingOne,
  log: FastifyBaseLogger,
): Promise<void> {
  if (kind === 'device-authentication') return cancelFlow(pingOne, id, log);
  await removeUnfinishedDevice(pingOne, userId, id).catch((error: unknown) => {
    if (!(error instanceof PingOneError)) throw error;
    log.warn(
      { event: 'pairing.cancel_failed', err: error },
      'A device that was never activated could not be removed at PingOne.',
    );
  });
}
