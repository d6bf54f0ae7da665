import { afterEach, describe, expect, it } from 'vitest';
import { findThisComputer, keepThisComputer, rememberThisComputer } from '../../src/device/this-computer.ts';
import { desktop, email } from '../people.ts';

afterEach(() => localStorage.clear());

const unitId = 'unit-1';
const mine = desktop({ unitId });

describe('which device is this computer', () => {
  it('X1: is the one that was added here', () => {
    const devices = [mine, email];
    expect(findThisComputer(devices)).toEqual(new Set());
    rememberThisComputer(mine);
    expect(findThisComputer(devices)).toEqual(new Set([mine.id]));
  });

  it('X1: is also the same installation of PingID Desktop, added another time', () => {
    rememberThisComputer(mine);
    const again = desktop({ id: 'desktop-2', unitId });
    const elsewhere = desktop({ id: 'desktop-3', unitId: 'unit-2' });
    expect(findThisComputer([again, elsewhere])).toEqual(new Set(['desktop-2']));
  });

  it('is none of another system', () => {
    rememberThisComputer(mine);
    const windows = desktop({ id: 'desktop-2', unitId, os: { type: 'WINDOWS' } });
    expect(findThisComputer([mine, windows])).toEqual(new Set([mine.id]));
  });

  it('survives that the browser forgets what the site stored', () => {
    rememberThisComputer(mine);
    const restore = keepThisComputer();
    localStorage.clear();
    restore();
    expect(findThisComputer([mine])).toEqual(new Set([mine.id]));
  });

  it.each(['', '{', '{}', '[1,{"deviceId":2}]'])('is not known where %j is stored', (stored) => {
    localStorage.setItem('this-computer', stored);
    expect(findThisComputer([mine])).toEqual(new Set());
  });

  it('stores nothing but ids', () => {
    rememberThisComputer(mine);
    expect(localStorage.getItem('this-computer')).toBe('[{"deviceId":"desktop-1","unitId":"unit-1"}]');
  });
});
