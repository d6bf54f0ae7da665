import { describe, expect, test } from 'vitest';
import { writePasskeyAssertion } from '../../src/pingone/passkey-assertion.ts';
import { readPasskeyOptions } from '../../src/pingone/passkey-options.ts';

const bytes = Buffer.from([0, 1, 127, 128, 250, 251, 255]);
const signed = [0, 1, 127, -128, -6, -5, -1];
const expected = {
  challenge: bytes.toString('base64url'),
  rpId: 'rp.test',
  allowCredentials: [{ type: 'public-key', id: bytes.toString('base64url') }],
};

describe('the options of a passkey are read from', () => {
  test.each([
    ['signed bytes', signed],
    ['unsigned bytes', [...bytes]],
    ['base64', bytes.toString('base64')],
    ['base64url', bytes.toString('base64url')],
  ])('%s, in a string or as an object', (_form, form) => {
    const options = {
      challenge: form,
      rpId: 'rp.test',
      allowCredentials: [{ type: 'public-key', id: form }],
      timeout: null,
      extensions: { appid: 'x' },
    };
    expect(readPasskeyOptions(JSON.stringify(options))).toEqual(expected);
    const { timeout: _none, ...withoutNull } = options;
    expect(readPasskeyOptions(withoutNull)).toEqual(expected);
  });
});

test.each([undefined, '', 'no JSON', '{}', { challenge: [] }, { challenge: [300] }, { challenge: 'a b' }, 7])(
  'nothing is made of %o',
  (answered) => expect(readPasskeyOptions(answered)).toBeUndefined(),
);

test('the assertion of a passkey is written as Ping’s sample writes it: bytes in base64, the id as it is', () => {
  const url = bytes.toString('base64url');
  const response = { clientDataJSON: url, authenticatorData: url, signature: url };
  const written = writePasskeyAssertion({ id: url, rawId: url, type: 'public-key', response });
  const base64 = bytes.toString('base64');
  expect(JSON.parse(written)).toEqual({
    id: url,
    rawId: base64,
    type: 'public-key',
    response: { clientDataJSON: base64, authenticatorData: base64, signature: base64 },
  });
});
