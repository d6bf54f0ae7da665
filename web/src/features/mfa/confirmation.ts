import type { DeviceAuthentication, Session } from 'shared';
import { checkAssertion } from '../../api/device-authentications.ts';
import type { DesktopAgent } from '../../desktop-agent/index.ts';
import { hintsOn, noHints, type WaitingHints } from '../../ui/waiting-hints.ts';
import type { Failure } from '../../words/failure.ts';

export type ConfirmationProgress =
  | { name: 'starting' }
  | { name: 'confirming'; hints: WaitingHints }
  | { name: 'checking' };

export interface CodeStep {
  name: 'code';
  authentication: DeviceAuthentication;
  isChecking: boolean;
  failure?: Failure;
}

/** A status that this page has no step for, or one that starts with a choice. */
export interface OtherStep {
  name: 'other';
  authentication: DeviceAuthentication;
}

export type ConfirmationStep =
  | { name: 'ready' }
  | ConfirmationProgress
  | CodeStep
  | OtherStep
  | { name: 'failed'; failure: Failure }
  | { name: 'done' };

/** How far an answer of PingOne's leads: to the end, or to a step that the person takes next. */
export type Outcome = { name: 'completed'; session: Session | undefined } | CodeStep | OtherStep;

interface ConfirmationOptions {
  agent: DesktopAgent;
  signal: AbortSignal;
  show: (progress: ConfirmationProgress) => void;
}

/** Does what PingOne asks for next, as far as that needs nothing but PingID Desktop: one request after its answer. */
export async function carryOn(
  authentication: DeviceAuthentication,
  options: ConfirmationOptions,
): Promise<Outcome> {
  const { id, status, requestOptions } = authentication;
  if (status !== 'ASSERTION_REQUIRED' || !requestOptions) return outcomeOf(authentication);
  const assertion = await confirmOnDesktop(requestOptions, options);
  options.show({ name: 'checking' });
  return outcomeOf(await checkAssertion(id, assertion));
}

function confirmOnDesktop(requestOptions: string, { agent, signal, show }: ConfirmationOptions) {
  show({ name: 'confirming', hints: noHints });
  return agent.authenticate(requestOptions, {
    signal,
    onProgress: hintsOn((hints) => show({ name: 'confirming', hints })),
  });
}

export function outcomeOf(authentication: DeviceAuthentication): Outcome {
  const { status, session } = authentication;
  if (status === 'COMPLETED') return { name: 'completed', session };
  if (status === 'OTP_REQUIRED') return { name: 'code', authentication, isChecking: false };
  return { name: 'other', authentication };
}
