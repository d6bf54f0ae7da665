/** A question that PingOne would have put on somebody's phone. */
export interface Push {
  /** The device authentication's. */
  id: string;
  userId: string;
  deviceId: string;
  status: 'waiting' | 'approved' | 'denied' | 'cancelled' | 'timed-out';
  sentAt: Date;
}
