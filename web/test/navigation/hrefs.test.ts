import { afterEach, describe, expect, it } from 'vitest';
import { currentPlace, mfaHref, portalHref, signInHref } from '../../src/navigation/hrefs.ts';
import { safeReturnTo } from '../../src/navigation/return-to.ts';

const place = '/?add=1&name=a%20b';

function returnToOf(href: string): string | null {
  return new URL(href, window.location.origin).searchParams.get('return_to');
}

describe('the links that lead away and back', () => {
  it('sign-in is the server’s, and knows the whole place to come back to', () => {
    expect(signInHref('/')).toBe('/auth/sign-in?return_to=%2F');
    expect(signInHref('/', 600)).toBe('/auth/sign-in?return_to=%2F&max_age=600');
    expect(returnToOf(signInHref(place))).toBe(place);
  });

  it('the MFA step knows it too', () => {
    expect(mfaHref('/')).toBe('/mfa?return_to=%2F');
    expect(returnToOf(mfaHref(place))).toBe(place);
  });

  it('the portal keeps it while a device is added, and needs none to stay where it is', () => {
    expect(portalHref('/')).toBe('/');
    expect(portalHref('/', { isAdding: true })).toBe('/?add=1');
    expect(returnToOf(portalHref(place))).toBe(place);
    expect(returnToOf(portalHref(place, { isAdding: true }))).toBe(place);
  });

  it('what they carry is a place to return to', () => {
    expect(safeReturnTo(returnToOf(mfaHref(place)))).toBe(place);
  });
});

describe('the current place', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('is the path with its query, without origin or fragment', () => {
    window.history.replaceState(null, '', '/mfa?return_to=%2F#top');
    expect(currentPlace()).toBe('/mfa?return_to=%2F');
  });
});
