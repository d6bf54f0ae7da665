import { expect, test } from 'vitest';
import { maskContact } from '../../src/devices/mask-contact.ts';

test.each([
  ['sharon@example.com', 'sh****@example.com'],
  ['ab@example.com', 'a****@example.com'],
  ['a@example.com', '****@example.com'],
  ['+1.5555550133', '****0133'],
  ['12', '****12'],
  // PingOne has done it already.
  ['sh****@example.com', 'sh****@example.com'],
])('%s becomes %s', (contact, masked) => expect(maskContact(contact)).toBe(masked));
