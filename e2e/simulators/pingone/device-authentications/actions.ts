import type { Choices } from '../choices.ts';
import type { FlowStatus } from './flow.ts';

export type Action = 'device.select' | 'otp.check' | 'assertion.check';

/** What can be done next, as `_links` offers it. */
export function actionsOf(status: FlowStatus, { selectDuringPush }: Choices): readonly Action[] {
  switch (status) {
    case 'ASSERTION_REQUIRED':
      return ['device.select', 'assertion.check'];
    case 'OTP_REQUIRED':
      return ['device.select', 'otp.check'];
    case 'PUSH_CONFIRMATION_REQUIRED':
      return selectDuringPush === 'allowed' ? ['device.select'] : [];
    case 'PUSH_CONFIRMATION_TIMED_OUT':
    case 'DEVICE_SELECTION_REQUIRED':
      return ['device.select'];
    case 'COMPLETED':
    case 'FAILED':
      return [];
  }
}
