// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { unusableReason } from '../../../src/features/mfa/unusable-words.ts';
import { formatTime } from '../../../src/messages/when.ts';

describe('a device that cannot be used', () => {
  it('that can be used has no reason', () => {
    expect(unusableReason({ usable: true })).toBeUndefined();
  });

  it('is locked, until when if that is known', () => {
    const until = new Date().toISOString();
    expect(unusableReason({ usable: false, unusable: { reason: 'locked', until } })).toBe(
      `Locked until ${formatTime(until)}`,
    );
    expect(unusableReason({ usable: false, unusable: { reason: 'locked' } })).toBe('Locked for now');
  });

  it('is blocked, or just cannot be used', () => {
    expect(unusableReason({ usable: false, unusable: { reason: 'blocked' } })).toBe(
      'Blocked by your company',
    );
    expect(unusableReason({ usable: false, unusable: { reason: 'other' } })).toBe('Cannot be used right now');
    expect(unusableReason({ usable: false })).toBe('Cannot be used right now');
  });
});

describe('until when', () => {
  it('is a time today, and has its day else', () => {
    const now = new Date(2026, 10, 12, 9, 30);
    expect(formatTime(new Date(2026, 10, 12, 14, 5).toISOString(), now)).not.toMatch(/2026|today/);
    expect(formatTime(new Date(2026, 10, 13, 0, 5).toISOString(), now)).toMatch(/2026/);
  });
});
