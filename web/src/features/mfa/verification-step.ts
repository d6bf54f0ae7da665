import type { DeviceAuthentication, Session } from 'shared';
import type { Failure } from '../../api/failure.ts';
import type { AskingDesktop } from '../../desktop-app/follow-agent.ts';
import type { PasskeyErrorCode } from './passkey.ts';

interface Asked<Name extends string> {
  name: Name;
  authentication: DeviceAuthentication;
}

/** PingID Desktop is being asked. */
export interface DesktopStep extends Asked<'desktop'> {
  asking: AskingDesktop;
}

export interface CodeStep extends Asked<'code'> {
  doing?: 'checking' | 'sending-again';
  /** That is being done already, and is waited for. */
  isBusy?: true;
  failure?: Failure;
  /** What failed. */
  failedAt?: 'checking' | 'sending-again';
}

/** A phone is being asked; its answer is waited for. */
export interface PushStep extends Asked<'push'> {
  /** The answer cannot be seen at the moment, because asking for it fails. */
  isBlind: boolean;
}

export interface PasskeyStep extends Asked<'passkey'> {
  /** The browser's own dialog is open. */
  isOpen: boolean;
  error?: PasskeyErrorCode;
}

/** What waits for the person: `push-over` for another push, `choice` for a device; for `other` this page has no view. */
export type WaitingStep = Asked<'push-over'> | Asked<'choice'> | Asked<'other'>;

export interface FailedStep {
  name: 'failed';
  failure: Failure;
  /** How far it had come: from here the same or another device can be asked again. */
  authentication: DeviceAuthentication | undefined;
  /** The device that was to be asked, where that was the person's choice. */
  deviceId?: string | undefined;
}

export interface WaitStep {
  name: 'starting' | 'checking';
  /** The device that it is about, where that is known. */
  deviceId?: string | undefined;
  /** The same step is being taken already, and is waited for. */
  isBusy?: true;
}

/** What goes on by itself and is shown meanwhile. */
export type Progress = WaitStep | DesktopStep | PushStep | (PasskeyStep & { isOpen: true });

export type VerificationStep =
  | { name: 'ready' }
  | Progress
  | CodeStep
  | PasskeyStep
  | WaitingStep
  | FailedStep
  | { name: 'done' };

/** How far an answer of PingOne's leads: to the end, or to a step that the person takes next. */
export type Outcome =
  | { name: 'completed'; session: Session | undefined }
  | CodeStep
  | PasskeyStep
  | WaitingStep;
