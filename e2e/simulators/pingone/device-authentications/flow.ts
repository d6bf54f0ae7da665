/** One device authentication, from initiate to COMPLETED or FAILED. */
export interface Flow {
  id: string;
  userId: string;
  policyId: string;
  status: FlowStatus;
  selectedDeviceId?: string;
  /** What the selected device has to answer. Each selection begins a new one. */
  step?: AssertionStep | OtpStep;
  /** The last request options JWT; still answered after completion. */
  requestOptions?: string;
  /** Over all selections, so that selecting again gives no new attempts. */
  otpFailures: number;
  authenticators?: readonly string[];
  error?: FlowError;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}

export type FlowStatus =
  | 'ASSERTION_REQUIRED'
  | 'OTP_REQUIRED'
  | 'DEVICE_SELECTION_REQUIRED'
  | 'COMPLETED'
  | 'FAILED';

export interface AssertionStep {
  method: 'assertion';
  challenge: { value: string; expiresAt: Date; spent: boolean };
}

export interface OtpStep {
  method: 'otp';
  otp: string;
  expiresAt: Date;
}

export interface FlowError {
  code: string;
  message: string;
}

export type Action = 'device.select' | 'otp.check' | 'assertion.check';

/** What can be done next, as `_links` offers it. */
export const actionsOf: Record<FlowStatus, readonly Action[]> = {
  ASSERTION_REQUIRED: ['device.select', 'assertion.check'],
  OTP_REQUIRED: ['device.select', 'otp.check'],
  DEVICE_SELECTION_REQUIRED: ['device.select'],
  COMPLETED: [],
  FAILED: [],
};
