import type { FastifyRequest } from 'fastify';
import type { DeviceAuthentication } from 'shared';
import { ProblemError } from '../http/problem.ts';
import type { PingOneDeviceAuthentication } from '../pingone/index.ts';
import { amrOf } from '../session/amr.ts';
import { ownerOf } from '../session/session.ts';
import { type PageSettings, viewSession } from '../session/session-view.ts';
import type { Sessions } from '../session/sessions.ts';
import type { SignedIn, StepUp } from '../session/signed-in.ts';
import { completeStepUp, discardStepUp, prepareStepUp } from '../session/step-up.ts';
import { StoreUnavailableError } from '../store/expiring-store.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import type { Ceremonies } from './ceremonies.ts';
import { viewDeviceAuthentication } from './device-authentication-view.ts';

export interface SettleDependencies {
  ceremonies: Ceremonies;
  sessions: Sessions;
  settings: PageSettings;
}

/**
 * What an answer of PingOne's does to the session: `COMPLETED` raises it to level 2, once, and only for the user and
 * the session that started the device authentication; `FAILED` ends the ceremony; anything else leaves all as it is.
 * @param wasAsked whether the person was asked for anything; not so in the answer to the start
 * @throws {ProblemError} `ceremony_expired`, `device_authentication_failed`
 */
export async function settle(
  request: FastifyRequest,
  id: string,
  answer: PingOneDeviceAuthentication,
  { ceremonies, sessions, settings }: SettleDependencies,
  wasAsked = true,
): Promise<DeviceAuthentication> {
  const owner = ownerOf(request);
  requireSameFlow(request, id, owner.userId, answer);
  if (answer.status !== 'COMPLETED' && answer.status !== 'FAILED') return viewDeviceAuthentication(answer);
  if (answer.status === 'FAILED') {
    await closeOnce(request, id, ceremonies);
    throw failed(answer);
  }
  const signedIn = await stepUp(request, id, evidenceOf(answer, wasAsked), {
    ceremonies,
    sessions,
    settings,
  });
  const session = await viewSession(signedIn, settings, sessions);
  return { ...viewDeviceAuthentication(answer), session };
}

/** A completion counts once. */
async function closeOnce(request: FastifyRequest, id: string, ceremonies: Ceremonies): Promise<void> {
  if (await ceremonies.close('device-authentication', id, ownerOf(request))) return;
  logSecurityEvent(request, 'device_authentication_used_twice');
  throw new ProblemError('ceremony_expired');
}

/**
 * In an order in which an outage of the store costs the person neither the session nor the confirmation: first the
 * stronger session is written, then the completion is used up, then the one takes the place of the other.
 */
async function stepUp(
  request: FastifyRequest,
  id: string,
  evidence: StepUp,
  { ceremonies, sessions }: SettleDependencies,
): Promise<SignedIn> {
  const prepared = await prepareStepUp(request, sessions, evidence);
  await closeOnce(request, id, ceremonies).catch(async (error: unknown) => {
    await discardStepUp(sessions, prepared);
    throw error;
  });
  await completeStepUp(request, sessions, prepared).catch(async (error: unknown) => {
    const isOutage = error instanceof StoreUnavailableError;
    if (isOutage) await ceremonies.start('device-authentication', id, ownerOf(request));
    throw error;
  });
  return prepared.signedIn;
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
  logSecurityEvent(request, 'device_authentication_of_another_user');
  throw new ProblemError('pingone_error');
}

function failed({ error }: PingOneDeviceAuthentication): ProblemError {
  const code = error?.code;
  const isCode = code !== undefined && /^[A-Z][A-Z0-9_]{0,63}$/.test(code);
  return new ProblemError('device_authentication_failed', isCode ? { failureCode: code } : {});
}

function evidenceOf(answer: PingOneDeviceAuthentication, wasAsked: boolean): StepUp {
  const authenticators = answer.authenticators ?? [];
  return {
    deviceAuthenticationId: answer.id,
    ...usedDevice(answer, wasAsked),
    authenticators,
    amr: amrOf(authenticators),
    at: new Date().toISOString(),
  };
}

/** Where nothing was asked a device that is named was not used; where nothing is named there was none either. */
function usedDevice(
  { _embedded, selectedDevice, authenticators = [] }: PingOneDeviceAuthentication,
  wasAsked: boolean,
): Pick<StepUp, 'device' | 'withoutDevice'> {
  const device = _embedded?.devices?.find(({ id }) => id === selectedDevice?.id);
  if (!wasAsked || (!device && authenticators.length === 0)) return { withoutDevice: true };
  if (!device) return {};
  const { id, type, nickname } = device;
  return { device: { id, type, ...(nickname ? { nickname } : {}) } };
}
