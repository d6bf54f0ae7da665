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
  deviceLimit: number;
  pendingDeviceLimit: number;
  otpAttempts: number;
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
  impossibleActionCode: string;
  expiredFlow: 'http-404' | 'http-410';
  cancelWorksOn: 'any-open-flow' | 'push-only';
  otpAuthenticators: readonly string[];
  // OpenID Connect
  profileClaimsInIdToken: boolean;
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
  deviceLimit: 5,
  pendingDeviceLimit: 50,
  otpAttempts: 3,
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
  impossibleActionCode: 'CONSTRAINT_VIOLATION',
  expiredFlow: 'http-404',
  cancelWorksOn: 'any-open-flow',
  otpAuthenticators: ['otp', 'mfa'],
  profileClaimsInIdToken: true,
  answerExtras: false,
  omitOptionalFields: false,
};
