import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/api/api-problem.ts';
import {
  acceptedDevices,
  deviceToBeginWith,
  isOfRequiredKind,
} from '../../../src/features/mfa/requirement.ts';
import { confirmedSharon, desktop, email, passkey, sharon } from '../../people.ts';

const strong: Requirement = { level: 2, methods: ['desktop', 'fido'] };
const other = desktop({ id: 'desktop-2', default: false });
const locked = desktop({ usable: false, unusable: { reason: 'locked' } });

describe('S15: a confirmation that a change of devices needs', () => {
  it.each([
    ['PingID Desktop before a passkey', [{ ...passkey, default: true }, other], 'desktop-2'],
    ['of two computers the one that PingOne asks first', [other, desktop()], 'desktop-1'],
    ['a passkey where the computer is locked', [locked, passkey], 'passkey-1'],
    ['nothing where only a mailbox is left', [locked, email], undefined],
  ])('begins with %s', (_what, devices, id) => {
    expect(deviceToBeginWith(devices, strong)?.id).toBe(id);
  });

  it('is left to PingOne where any device will do', () => {
    expect(deviceToBeginWith([desktop(), email], { level: 2, maxAgeSeconds: 300 })).toBeUndefined();
  });

  it('begins with a device where a bypass is not enough', () => {
    const anyDevice: Requirement = { level: 2, withDevice: true };
    expect(deviceToBeginWith([other, { ...email, default: true }], anyDevice)?.id).toBe('email-1');
  });

  it('accepts the kinds that were named, usable or not, once they are active', () => {
    const unfinished = desktop({ id: 'desktop-3', status: 'ACTIVATION_REQUIRED' });
    const accepted = acceptedDevices([locked, email, passkey, unfinished], strong);
    expect(accepted.map(({ id }) => id)).toEqual(['desktop-1', 'passkey-1']);
    expect(acceptedDevices([locked, passkey], { level: 2, methods: ['fido'] })).toEqual([passkey]);
  });

  it.each([
    ['by PingID Desktop', confirmedSharon(), true],
    [
      'by what PingOne names',
      confirmedSharon({ steppedUpWith: { id: 'x' }, methods: ['hwk', 'desktop'] }),
      true,
    ],
    [
      'by a code',
      confirmedSharon({ steppedUpWith: { id: 'email-1', type: 'EMAIL' }, methods: ['otp'] }),
      false,
    ],
    ['by nothing: a bypass', confirmedSharon({ withoutDevice: true }), false],
    ['not at all', sharon(), false],
  ])('that was given %s: %j', (_how, session, isEnough) => {
    expect(isOfRequiredKind(session, strong)).toBe(isEnough);
  });

  it('that has to be with a device is not a bypass', () => {
    const bypass = confirmedSharon({ withoutDevice: true });
    expect(isOfRequiredKind(bypass, { level: 2, withDevice: true })).toBe(false);
    expect(isOfRequiredKind(bypass, { level: 2 })).toBe(true);
  });
});
