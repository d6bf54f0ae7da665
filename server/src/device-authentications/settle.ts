import type { FastifyRequest } from 'fastify';
import type { DeviceAuthentication } from 'shared';
import type { Ceremonies } from '../ceremonies/ceremonies.ts';
import type { PingOneDeviceAuthentication } from '../pingone/index.ts';
import { ProblemError } from '../problem.ts';
import { amrOf } from '../session/amr.ts';
import { ownerOf, stepUpSession } from '../session/session.ts';
import type { SessionStore } from '../session/session-store.ts';
import { type PageSettings, viewSession } from '../session/session-view.ts';
import type { StepUp } from '../session/signed-in.ts';
import { viewDeviceAuthentication } from './device-authentication-view.ts';

export interface SettleDependencies {
  ceremonies: Ceremonies;
  sessions: SessionStore;
  settings: PageSettings;
}

/**
 * What an answer of PingOne's does to the session: `COMPLETED` raises it to level 2, once, and only for the user and
 * the session that started the device authentication; `FAILED` ends the ceremony; anything else leaves all as it is.
 * @throws {ProblemError} `ceremony_expired`, `device_authentication_failed`
 */
export async function settle(
  request: FastifyRequest,
  id: string,
  answer: PingOneDeviceAuthentication,
  { ceremonies, sessions, settings }: SettleDependencies,
): Promise<DeviceAuthentication> {
  const owner = ownerOf(request);
  requireSameFlow(request, id, owner.userId, answer);
  if (answer.status !== 'COMPLETED' && answer.status !== 'FAILED') return viewDeviceAuthentication(answer);
  const isFirst = await ceremonies.close('device-authentication', id, owner);
  if (!isFirst) throw new ProblemError('ceremony_expired');
  if (answer.status === 'FAILED') throw failed(answer);
  const signedIn = await stepUpSession(request, sessions, evidenceOf(answer));
  return { ...viewDeviceAuthentication(answer), session: viewSession(signedIn, settings) };
}

/** An answer about another flow or another person changes nothing; it would be a fault, or an attack. */
function requireSameFlow(
  request: FastifyRequest,
  id: string,
  userId: string,
  answer: PingOneDeviceAuthentication,
): void {
  // Only a completed one has to name its user: nothing else has an effect.
  const isNamed = answer.user?.id !== undefined || answer.status === 'COMPLETED';
  if (answer.id === id && (!isNamed || answer.user?.id === userId)) return;
  request.log.error({ event: 'device_authentication.foreign_answer' }, 'PingOne answered for somebody else');
  throw new ProblemError('pingone_error');
}

function failed({ error }: PingOneDeviceAuthentication): ProblemError {
  const code = error?.code;
  const isCode = code !== undefined && /^[A-Z][A-Z0-9_]{0,63}$/.test(code);
  return new ProblemError('device_authentication_failed', isCode ? { failureCode: code } : {});
}

function evidenceOf(answer: PingOneDeviceAuthentication): StepUp {
  const authenticators = answer.authenticators ?? [];
  const selected = answer._embedded?.devices?.find((device) => device.id === answer.selectedDevice?.id);
  return {
    deviceAuthenticationId: answer.id,
    ...(selected
      ? {
          device: {
            id: selected.id,
            type: selected.type,
            ...(selected.nickname ? { nickname: selected.nickname } : {}),
          },
        }
      : {}),
    authenticators,
    amr: amrOf(authenticators),
    at: new Date().toISOString(),
  };
}
