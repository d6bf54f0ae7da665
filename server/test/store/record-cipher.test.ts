import { expect, test } from 'vitest';
import { RecordCipher } from '../../src/store/record-cipher.ts';

const cipher = new RecordCipher(['a secret of 32 bytes or more, for tests']);
const text = '{"name":"Ada"}';

test('what was encrypted is read where it belongs, and nowhere else', () => {
  const stored = cipher.encrypt(text, 'session one');
  expect(cipher.decrypt(stored, 'session one')).toBe(text);
  expect(cipher.decrypt(stored, 'session two')).toBeUndefined();
});

test('the same text is never encrypted to the same', () => {
  expect(cipher.encrypt(text, 'here')).not.toBe(cipher.encrypt(text, 'here'));
});

test('a text that was changed anywhere is not read', () => {
  const bytes = Buffer.from(cipher.encrypt(text, 'here'), 'base64url');
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(cipher.decrypt(changed.toString('base64url'), 'here'), `byte ${index}`).toBeUndefined();
  }
  for (const short of ['', 'x', bytes.subarray(0, 31).toString('base64url')]) {
    expect(cipher.decrypt(short, 'here')).toBeUndefined();
  }
});
