/**
 * What PingOne's documentation leaves open, decided. Every member is one such decision; README.md says why it is open and
 * what else is plausible. A client must work with every combination.
 */
export interface Choices {
  // Lifetimes
  accessTokenLifetimeSeconds: number;
  creationOptionsLifetimeSeconds: number;
  requestOptionsLifetimeSeconds: number;
  otpLifetimeSeconds: number;
  flowLifetimeSeconds: number;
  pendingDeviceLifetimeSeconds: number;
  // Limits
  pushTimeoutSeconds: number;
  lockSeconds: number;
  deviceLimit: number;
  pendingDeviceLimit: number;
  otpAttempts: number;
  lockAfterFailures: number;
  // Configuration
  workerReadsConfiguration: boolean;
  desktopPolicyProperty: 'pingIdDesktop' | 'desktopGen2' | 'left-out';
  pairingDisabledCode: string;
  // Devices
  relyingPartyName: 'relying-party-id' | 'configured-name';
  defaultNickname: 'numbered' | 'none';
  removeOrderMethod: 'DELETE' | 'POST';
  refusedAttestation: 'device-stays' | 'device-removed';
  refusedAttestationCode: string;
  // Device authentications
  apexOriginAccepted: boolean;
  noUsableDevices: 'status-failed' | 'http-400';
  failedAssertion: 'http-400' | 'status-failed';
  refusedAssertionCode: string;
  failedAssertionCode: string;
  exhaustedOtp: 'http-400' | 'status-failed';
  exhaustedOtpCode: string;
  lockedAnswer: 'http-423' | 'http-400' | 'status-failed';
  lockedCode: string;
  blockedCode: string;
  lockedDevicesInFlow: 'with-lock' | 'usable-status-only' | 'left-out';
  deniedPush: 'status-failed' | 'back-to-selection';
  deniedPushCode: string;
  selectDuringPush: 'allowed' | 'after-cancel';
  mfaDisabled: 'http-400' | 'status-failed' | 'completed';
  mfaDisabledCode: string;
  impossibleActionCode: string;
  expiredFlow: 'http-404' | 'http-410';
  cancelWorksOn: 'any-open-flow' | 'push-only';
  otpAuthenticators: readonly string[];
  passkeyAuthenticators: readonly string[];
  pushAuthenticators: readonly string[];
  bypassAuthenticators: readonly string[];
  passkeyOptionsForm: 'json-string-with-byte-arrays' | 'json-string-with-base64url' | 'object-with-base64url';
  passkeyUserVerification: 'required' | 'preferred' | 'discouraged';
  // OpenID Connect
  profileClaimsInIdToken: boolean;
  authTime: 'always' | 'when-asked';
  // Answers
  answerExtras: boolean;
  omitOptionalFields: boolean;
}

export const defaultChoices: Choices = {
  accessTokenLifetimeSeconds: 3600,
  creationOptionsLifetimeSeconds: 300,
  requestOptionsLifetimeSeconds: 300,
  otpLifetimeSeconds: 1800,
  flowLifetimeSeconds: 900,
  pendingDeviceLifetimeSeconds: 86_400,
  pushTimeoutSeconds: 60,
  lockSeconds: 120,
  deviceLimit: 5,
  pendingDeviceLimit: 50,
  otpAttempts: 3,
  lockAfterFailures: 3,
  workerReadsConfiguration: true,
  desktopPolicyProperty: 'pingIdDesktop',
  pairingDisabledCode: 'CONSTRAINT_VIOLATION',
  relyingPartyName: 'relying-party-id',
  defaultNickname: 'numbered',
  removeOrderMethod: 'DELETE',
  refusedAttestation: 'device-stays',
  refusedAttestationCode: 'INVALID_VALUE',
  apexOriginAccepted: true,
  noUsableDevices: 'status-failed',
  failedAssertion: 'http-400',
  refusedAssertionCode: 'INVALID_VALUE',
  failedAssertionCode: 'ASSERTION_FAILED',
  exhaustedOtp: 'http-400',
  exhaustedOtpCode: 'OTP_ATTEMPTS_EXCEEDED',
  lockedAnswer: 'http-423',
  lockedCode: 'DEVICE_LOCKED',
  blockedCode: 'DEVICE_BLOCKED',
  lockedDevicesInFlow: 'with-lock',
  deniedPush: 'status-failed',
  deniedPushCode: 'PUSH_DENIED',
  selectDuringPush: 'allowed',
  mfaDisabled: 'http-400',
  mfaDisabledCode: 'MFA_DISABLED',
  impossibleActionCode: 'CONSTRAINT_VIOLATION',
  expiredFlow: 'http-404',
  cancelWorksOn: 'any-open-flow',
  otpAuthenticators: ['otp', 'mfa'],
  passkeyAuthenticators: ['fido', 'hwk', 'mfa', 'user'],
  pushAuthenticators: ['mca', 'mfa', 'swk', 'user'],
  bypassAuthenticators: [],
  passkeyOptionsForm: 'json-string-with-byte-arrays',
  passkeyUserVerification: 'required',
  profileClaimsInIdToken: true,
  authTime: 'when-asked',
  answerExtras: false,
  omitOptionalFields: false,
};
