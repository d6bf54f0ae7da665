import { expect, test } from 'vitest';
import { parseReturnTo } from '../../src/oidc/return-to.ts';

const origin = 'https://portal.example.com';

test.each(['/', '/mfa?return_to=%2Fpayroll%3Fyear%3D2026', '/payroll?year=2026#june', '/a//b'])(
  '%s stays as it is',
  (path) => expect(parseReturnTo(path, origin)).toBe(path),
);

test.each([
  'https://evil.example',
  'https://portal.example.com/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'mfa',
  '',
  ' /',
  '/é',
  `/${'a'.repeat(2048)}`,
])('%j is refused', (value) => expect(parseReturnTo(value, origin)).toBeUndefined());
