import type { Push } from '../pushes.ts';

/** One device authentication, from initiate to COMPLETED or FAILED. */
export interface Flow {
  id: string;
  userId: string;
  policyId: string;
  status: FlowStatus;
  selectedDeviceId?: string;
  /** What the selected device has to answer. Each selection begins a new one. */
  step?: AssertionStep | OtpStep | GeneratedCodeStep | PushStep;
  /** The last request options JWT; still answered after completion. */
  requestOptions?: string;
  /** The last `publicKeyCredentialRequestOptions`; still answered after completion. */
  passkeyOptions?: unknown;
  /** Over all selections, so that selecting again gives no new attempts. */
  otpFailures: number;
  /** The person needed no MFA when it began. */
  bypassed?: boolean;
  authenticators?: readonly string[];
  error?: FlowError;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}

export type FlowStatus =
  | 'ASSERTION_REQUIRED'
  | 'OTP_REQUIRED'
  | 'PUSH_CONFIRMATION_REQUIRED'
  | 'PUSH_CONFIRMATION_TIMED_OUT'
  | 'DEVICE_SELECTION_REQUIRED'
  | 'COMPLETED'
  | 'FAILED';

/** A signature is expected, by PingID Desktop or a passkey: the selected device tells. */
export interface AssertionStep {
  method: 'assertion';
  challenge: Challenge;
}

export interface Challenge {
  /** Base64url. */
  value: string;
  expiresAt: Date;
  spent: boolean;
}

/** The code that was sent is expected. */
export interface OtpStep {
  method: 'otp';
  otp: string;
  expiresAt: Date;
}

/** A code that the device computes is expected. */
export interface GeneratedCodeStep {
  method: 'generated-code';
}

export interface PushStep {
  method: 'push';
  push: Push;
}

export interface FlowError {
  code: string;
  message: string;
  unavailableDevices?: { id: string }[];
}
