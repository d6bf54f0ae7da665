import type { CodeReceiver } from './devices/device.ts';

/** A message that PingOne would have sent, or a call that it would have made. */
export interface OutboxMessage {
  type: CodeReceiver['type'];
  userId: string;
  deviceId: string;
  deviceAuthenticationId: string;
  /** The address or number it went to, in full. */
  to: string;
  /** The one-time passcode in it. */
  otp: string;
  sentAt: Date;
}
