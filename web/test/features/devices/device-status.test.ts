import { describe, expect, it } from 'vitest';
import { deviceStatus } from '../../../src/features/devices/device-status.ts';
import { desktop, newDesktop } from '../../people.ts';

const inTwoMinutes = new Date(Date.now() + 120_000).toISOString();

describe('how a device stands', () => {
  it('is short where it works', () => {
    expect(deviceStatus(desktop())).toEqual({ label: 'Active', kind: 'good' });
  });

  it('says that an unfinished one can go', () => {
    expect(deviceStatus(newDesktop)).toMatchObject({ label: 'Not finished', kind: 'plain' });
  });

  it.each([
    ['locked', inTwoMinutes, 'Locked', /locked until .*\d?\d:\d\d/],
    ['locked', undefined, 'Locked', /locked for a while; if it lasts, ask your help desk \(room 12\)\.$/],
    ['blocked', undefined, 'Blocked', /^Your company has blocked it\. Ask your help desk \(room 12\)\.$/],
    ['other', undefined, 'Not usable', /^It cannot be used right now\./],
  ] as const)('says what can be done where it is %s', (reason, until, label, explanation) => {
    const unusable = { reason, ...(until && { until }) };
    const status = deviceStatus(desktop({ usable: false, unusable }), 'room 12');
    expect(status).toMatchObject({ label, kind: 'problem', explanation: expect.stringMatching(explanation) });
  });

  it('asks the help desk without a number where the company gives none', () => {
    expect(deviceStatus(desktop({ usable: false })).explanation).toMatch(/ask your help desk\.$/);
  });
});
