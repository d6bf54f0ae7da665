import type { FastifyBaseLogger } from 'fastify';
import type { DeviceAuthentication } from 'shared';
import { ProblemError } from '../http/problem.ts';
import type { PingOneDeviceAuthentication } from '../pingone/index.ts';
import type { Caller } from '../session/authorize.ts';
import type { CeremonyRepository } from '../session/ceremony-repository.ts';
import type { AuthContext, StepUp } from '../session/session-record.ts';
import type { SessionRepository, StepUpResult } from '../session/session-repository.ts';
import { type SessionSettings, viewSession } from '../session/session-view.ts';
import { logSecurityEvent } from '../telemetry/security-events.ts';
import { amrOf } from './amr.ts';
import { viewDeviceAuthentication } from './device-authentication-view.ts';

/** What the page is told, and the raised session where there is one: then the browser has to be given its new id. */
export interface MfaResult {
  view: DeviceAuthentication;
  raised?: AuthContext;
}

export interface ApplyResultDependencies {
  ceremonies: CeremonyRepository;
  sessions: SessionRepository;
  settings: SessionSettings;
}

/**
 * What an answer of PingOne's does to the session: `COMPLETED` raises it to level 2, once, and only for the user and the
 * sign-in that started the device authentication; `FAILED` closes the ceremony; anything else changes nothing.
 * @param userWasChallenged whether the person was asked for anything; not so in the answer to the start
 * @throws {ProblemError} `ceremony_expired`, `device_authentication_failed`, `signed_out`
 */
export async function applyResult(
  caller: Caller,
  id: string,
  answer: PingOneDeviceAuthentication,
  { ceremonies, sessions, settings }: ApplyResultDependencies,
  userWasChallenged = true,
): Promise<MfaResult> {
  requireSameFlow(caller, id, answer);
  const view = viewDeviceAuthentication(answer);
  if (answer.status === 'FAILED') {
    await ceremonies.close(caller.auth, { kind: 'device-authentication', id });
    throw failed(answer);
  }
  if (answer.status !== 'COMPLETED') return { view };
  const result = await sessions.stepUp(caller.auth, evidenceOf(answer, userWasChallenged));
  const raised = requireRaised(caller.log, result);
  return { view: { ...view, session: viewSession(raised, settings) }, raised };
}

/** @throws {ProblemError} `ceremony_expired`, `signed_out` */
export function requireRaised(log: FastifyBaseLogger, result: StepUpResult): AuthContext {
  if (result.outcome === 'session_ended') throw new ProblemError('signed_out');
  if (result.outcome === 'ceremony_over') {
    logSecurityEvent(log, 'device_authentication_used_twice');
    throw new ProblemError('ceremony_expired');
  }
  const { amr = [], withoutDevice = false } = result.auth.stepUp ?? {};
  const repeated = result.outcome === 'repeated';
  log.info({ event: 'session.stepped_up', amr, withoutDevice, repeated }, 'A session was raised to level 2.');
  return result.auth;
}

/**
 * An answer about another flow or another person changes nothing; it would be a fault, or an attack.
 * @throws {ProblemError} `pingone_error`
 */
export function requireSameFlow(
  { auth, log }: Caller,
  id: string,
  { id: answeredId, user, status }: PingOneDeviceAuthentication,
): void {
  // Only a completed one has to name its user: nothing else has an effect.
  const isNamed = user?.id !== undefined || status === 'COMPLETED';
  if (answeredId === id && (!isNamed || user?.id === auth.user.id)) return;
  logSecurityEvent(log, 'device_authentication_of_another_user');
  throw new ProblemError('pingone_error');
}

export function failed({ error }: PingOneDeviceAuthentication): ProblemError {
  const code = error?.code;
  const isCode = code !== undefined && /^[A-Z][A-Z0-9_]{0,63}$/.test(code);
  return new ProblemError('device_authentication_failed', isCode ? { failureCode: code } : {});
}

function evidenceOf(answer: PingOneDeviceAuthentication, userWasChallenged: boolean): StepUp {
  const authenticators = answer.authenticators ?? [];
  return {
    deviceAuthenticationId: answer.id,
    ...usedDevice(answer, userWasChallenged),
    authenticators,
    amr: amrOf(authenticators),
    at: new Date().toISOString(),
  };
}

/** Where nothing was asked a device that is named was not used; where nothing is named there was none either. */
function usedDevice(
  { _embedded, selectedDevice, authenticators = [] }: PingOneDeviceAuthentication,
  userWasChallenged: boolean,
): Pick<StepUp, 'device' | 'withoutDevice'> {
  const device = _embedded?.devices?.find(({ id }) => id === selectedDevice?.id);
  if (!userWasChallenged || (!device && authenticators.length === 0)) return { withoutDevice: true };
  if (!device) return {};
  const { id, type, nickname } = device;
  return { device: { id, type, ...(nickname ? { nickname } : {}) } };
}
