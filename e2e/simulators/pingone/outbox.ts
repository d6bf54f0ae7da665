/** A message that PingOne would have sent. */
export interface OutboxMessage {
  userId: string;
  deviceId: string;
  deviceAuthenticationId: string;
  /** The address or number it went to, in full. */
  to: string;
  /** The one-time passcode in it. */
  otp: string;
  sentAt: Date;
}
