// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { safeReturnTo } from '../../src/navigation/return-to.ts';

describe('a place to return to', () => {
  it.each([
    '/',
    '/?add=1',
    '/?add=1#devices-heading',
    '/signed-out',
    '/a/b?c=d&e=%2F%2Fevil.example',
    '/?next=https://evil.example/',
    '/%2F%2Fevil.example',
    '/%5Cevil.example',
    '/mfa-help',
    '/caf%C3%A9',
  ])('%s is returned to', (value) => {
    expect(safeReturnTo(value)).toBe(value);
  });

  it('is put the way a browser writes it', () => {
    expect(safeReturnTo('/a/../b/./c d')).toBe('/b/c%20d');
  });
});

describe('a place outside, or none', () => {
  it.each([
    ['nothing', null],
    ['an empty value', ''],
    ['another origin', 'https://evil.example/'],
    ['this very origin, as an address', 'https://portal.example/'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['a relative path', 'devices'],
    ['a relative path upwards', '../devices'],
    ['only a query', '?add=1'],
    ['another host without a scheme', '//evil.example'],
    ['the same with more slashes', '////evil.example'],
    ['the same with a backslash', '/\\evil.example'],
    ['the same with two backslashes', '\\\\evil.example'],
    ['a backslash further in', '/a/\\evil.example'],
    ['another host behind a dot segment', '/.//evil.example'],
    ['another host behind two of them', '/a/..//evil.example'],
    ['another host behind an encoded dot segment', '/%2e%2e//evil.example'],
    ['a tab that the browser drops', '/\t/evil.example'],
    ['a line end that the browser drops', '/\n/evil.example'],
    ['a carriage return', '/\r/evil.example'],
    ['a null character', '/\0/evil.example'],
    ['a delete character', '/\u007F/evil.example'],
    ['a C1 control character', '/\u0085/evil.example'],
    ['a space before it', ' /evil.example'],
    ['an encoded slash as the start', '%2F%2Fevil.example'],
    ['an encoded scheme', '%6A%61vascript:alert(1)'],
    ['user information', '//user@evil.example'],
    ['a port that is none', '//a:b:c'],
    ['the step that asked', '/mfa'],
    ['the step that asked, with a query', '/mfa?return_to=/mfa'],
    ['the step that asked, in disguise', '/x/../mfa'],
    ['an address without an end', `/${'a'.repeat(2000)}`],
  ])('%s becomes the start page', (_what, value) => {
    expect(safeReturnTo(value)).toBe('/');
  });

  it('survives being taken out of an address, encoded or not', () => {
    const search = new URLSearchParams('return_to=%2F%2Fevil.example&other=%252F%252Fevil.example');
    expect(safeReturnTo(search.get('return_to'))).toBe('/');
    expect(safeReturnTo(search.get('other'))).toBe('/');
  });
});
