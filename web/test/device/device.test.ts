// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  deviceKind,
  deviceName,
  deviceNames,
  deviceSystem,
  isUsableDesktop,
} from '../../src/device/device.ts';
import { en } from '../../src/messages/en.ts';
import { desktop, email } from '../people.ts';

describe('what a device is called', () => {
  it('is what the person calls it', () => {
    expect(deviceName(desktop(), en)).toBe('Work laptop');
  });

  it.each([undefined, '', '   '])('is what it is where its name is %j', (nickname) => {
    expect(deviceName({ type: 'PINGID_DESKTOP_GEN2', ...(nickname !== undefined && { nickname }) }, en)).toBe(
      'Computer with PingID Desktop',
    );
  });

  it('says where a code goes, if that is known', () => {
    expect(deviceKind(email, en)).toBe('Email code to sh****@example.com');
    expect(deviceKind({ type: 'SMS' }, en)).toBe('Text message code');
  });

  it.each(['SOMETHING_NEW', '', undefined])('is general for the type %j', (type) => {
    expect(deviceKind(type === undefined ? {} : { type }, en)).toBe('Another device');
  });
});

describe('devices of one name', () => {
  it('X10: are numbered, so that buttons and dialogs can be told apart', () => {
    const names = deviceNames(
      [
        desktop(),
        desktop({ id: 'desktop-2' }),
        desktop({ id: 'desktop-3', nickname: 'Work laptop (2)' }),
        email,
      ],
      en,
    );
    expect([...names.values()]).toEqual([
      'Work laptop',
      'Work laptop (3)',
      'Work laptop (2)',
      'Email code to sh****@example.com',
    ]);
  });
});

describe('the system of a device', () => {
  it.each([
    [{ type: 'MAC', version: '26.1' }, 'macOS 26.1'],
    [{ type: 'windows', version: '11' }, 'Windows 11'],
    [{ type: 'HaikuOS' }, 'HaikuOS'],
    [{ version: '11' }, '11'],
    [{}, undefined],
  ])('%j is %s', (os, words) => {
    expect(deviceSystem({ os })).toBe(words);
  });

  it('is left out where it is not known', () => {
    expect(deviceSystem({})).toBeUndefined();
  });
});

describe('a desktop that can be used', () => {
  it('is PingID Desktop itself, neither locked nor of the older kind', () => {
    expect(isUsableDesktop(desktop())).toBe(true);
    expect(isUsableDesktop(desktop({ usable: false }))).toBe(false);
    expect(isUsableDesktop(desktop({ type: 'PINGID_DESKTOP' }))).toBe(false);
    expect(isUsableDesktop(email)).toBe(false);
  });
});
