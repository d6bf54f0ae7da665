import { expect, test } from 'vitest';
import { demoPeople } from '../index.ts';
import * as known from './setup.ts';

test('the demo people keep their ids', () => {
  expect(Object.fromEntries(demoPeople().map(({ username, id }) => [username, id]))).toEqual({
    'nora.new': known.nora,
    'dana.desktop': known.dana,
    'sam.several': known.sam,
    'omar.otp': known.omar,
    'fay.fido': known.fay,
    'pia.push': known.pia,
    'cody.codes': known.cody,
    'lou.locked': known.lou,
    'bea.bypass': known.bea,
    'mo.off': known.mo,
  });
});

test('no two of their devices share an id', () => {
  const ids = demoPeople().flatMap(({ devices }) => devices.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
