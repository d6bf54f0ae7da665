import { screen } from '@testing-library/react';
import { signInProblemCodes } from 'shared';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { de } from '../../../src/messages/de.ts';
import { en } from '../../../src/messages/en.ts';
import { languages } from '../../../src/messages/languages.ts';
import { defaultSettings } from '../../../src/settings.tsx';
import { json, network, oneAfterTheOther, problem } from '../../fake-network.ts';
import { confirmedSharon, nobody } from '../../people.ts';
import { heading, hrefOf, link, openPage, place, tabTitle } from '../../render-app.tsx';
import type { Surroundings } from '../../render-in-page.tsx';

function openSignedOut(path: string, surroundings: Surroundings = {}) {
  network.on('GET /api/session', json(nobody));
  return openPage(path, surroundings);
}

function signInAt(returnTo: string): string {
  return `/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`;
}

describe('somebody who is not signed in', () => {
  it('is welcomed, and asks for nothing but who they are', async () => {
    openSignedOut('/');
    await heading('Keep your account yours');
    expect(await hrefOf('Sign in')).toBe(signInAt('/'));
    await tabTitle('Welcome');
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
    expect(network.calls('GET /api/session')).toHaveLength(1);
  });

  it('comes back to the very place after signing in', async () => {
    openSignedOut('/?add=1');
    await heading('Keep your account yours');
    expect(await hrefOf('Sign in')).toBe(signInAt('/?add=1'));
  });

  it('takes the language of the page along', async () => {
    const german = languages.find(({ code }) => code === 'de');
    if (!german) throw new Error('There is no German');
    openSignedOut('/', { language: { language: german, messages: de } });
    const href = (await link('Anmelden')).getAttribute('href');
    expect(href).toBe(`${signInAt('/')}&ui_locales=de`);
  });

  it('reads that they are signed out, with the way back in', async () => {
    openSignedOut('/signed-out');
    await heading('You’re signed out');
    expect(await hrefOf('Sign in')).toBe(signInAt('/'));
  });

  it('finds the way from an address at which there is nothing', async () => {
    openSignedOut('/nowhere');
    await heading('Page not found');
    expect(await hrefOf('Go to your devices')).toBe('/');
    await tabTitle('Page not found');
  });
});

describe('X15: a page that shows nothing without a session', () => {
  const replace = vi.fn<(address: string) => void>();

  beforeEach(() => {
    replace.mockReset();
    arrivesBy('navigate');
  });

  /** What the browser says of how this page was reached. */
  function arrivesBy(type: NavigationTimingType) {
    vi.stubGlobal('performance', Object.assign(performance, { getEntriesByType: () => [{ type }] }));
  }

  /** A page under test cannot be left, so where it would go is noted. */
  function open(path: string) {
    network.on('GET /api/session', json(nobody));
    window.history.replaceState(null, '', path);
    const { pathname, search, href, origin, protocol } = window.location;
    vi.stubGlobal('location', { pathname, search, href, origin, protocol, replace });
    openPage(path);
  }

  it.each(['/mfa?return_to=%2F%3Fadd%3D1', '/sessions', '/payroll?month=2026-03'])(
    'leads straight to the sign-in, which comes back: %s',
    async (path) => {
      open(path);
      await vi.waitFor(() => expect(replace).toHaveBeenCalledWith(`${signInAt(path)}&ui_locales=en`));
      await screen.findByText('Taking you to the sign-in page');
      expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
    },
  );

  it('asks for a click where it has just led there and there is no session still', async () => {
    window.sessionStorage.setItem('sent-to-sign-in', String(Date.now() - 5000));
    open('/sessions');
    await heading('Sign in to see this page');
    expect(await hrefOf('Sign in')).toBe(signInAt('/sessions'));
    expect(replace).not.toHaveBeenCalled();
  });

  it('asks for a click where the person came with the Back button, perhaps after signing out', async () => {
    arrivesBy('back_forward');
    open('/sessions');
    await heading('Sign in to see this page');
    expect(replace).not.toHaveBeenCalled();
  });

  it('leads there again another time', async () => {
    window.sessionStorage.setItem('sent-to-sign-in', String(Date.now() - 61_000));
    open('/sessions');
    await vi.waitFor(() => expect(replace).toHaveBeenCalled());
  });
});

describe('S3: a sign-in that another site began', () => {
  const fromElsewhere = `/sign-in?return_to=${encodeURIComponent('/sessions')}`;

  it('asks for a click where nobody is signed in', async () => {
    openSignedOut(fromElsewhere);
    await heading('Sign in');
    expect(screen.getAllByRole('link', { name: 'Sign in' })).toHaveLength(1);
    expect(await hrefOf('Sign in')).toBe(signInAt('/sessions'));
  });

  it('goes straight on where somebody is, and leaves nothing to go back to', async () => {
    network.on('GET /api/session', json(confirmedSharon()));
    network.on('GET /api/sessions', json({ sessions: [] }));
    const before = window.history.length;
    openPage(fromElsewhere);
    await heading('Where you’re signed in');
    expect(place()).toBe('/sessions');
    expect(window.history.length).toBe(before);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
    'leads to no other site: %s',
    async (value) => {
      openSignedOut(`/sign-in?return_to=${encodeURIComponent(value)}`);
      await heading('Sign in');
      expect(await hrefOf('Sign in')).toBe(signInAt('/'));
    },
  );
});

describe('an outage of the sessions', () => {
  it('explains itself to somebody on the way, and leads to where they were going', async () => {
    network.on('GET /api/session', problem('session_store_unavailable', 503, { retryAfterSeconds: 60 }));
    openPage('/sign-in-problem?code=temporarily_unavailable&return_to=%2Fsessions');
    await heading('You can’t sign in right now');
    // With a session that page goes straight on, so that nobody loses theirs.
    expect(await hrefOf('Try again')).toBe('/sign-in?return_to=%2Fsessions');
  });

  it('signs nobody out: the page comes by itself once it is over', async () => {
    network.on('GET /api/sessions', json({ sessions: [] }));
    network.on(
      'GET /api/session',
      oneAfterTheOther(
        problem('session_store_unavailable', 503, { retryAfterSeconds: 1 }),
        json(confirmedSharon()),
      ),
    );
    openPage('/sessions');
    expect(await screen.findByText('This isn’t available right now')).toBeDefined();
    expect(screen.getByText(/you stay signed in/)).toBeDefined();
    expect(screen.getByText('This page keeps trying on its own.')).toBeDefined();
    await heading('Where you’re signed in');
  });
});

describe('a sign-in that did not come about', () => {
  it.each(signInProblemCodes)('is explained: %s', async (code) => {
    openSignedOut(`/sign-in-problem?code=${code}`);
    const { title, text } = en.signIn.problems[code];
    await heading(title);
    expect(screen.getByText(text)).toBeDefined();
    await tabTitle('Sign-in problem');
  });

  it.each(['made_up', 'toString', ''])(
    'is explained in general where the code is none of ours: %j',
    async (code) => {
      openSignedOut(`/sign-in-problem?code=${code}`);
      await heading('The sign-in didn’t work');
    },
  );

  it('can be tried again, to the same place', async () => {
    openSignedOut('/sign-in-problem?code=sign_in_expired&return_to=%2Fmfa-help%3Fa%3Db');
    expect(await hrefOf('Try again')).toBe(signInAt('/mfa-help?a=b'));
  });

  it('does not lead anywhere else, whatever the address says', async () => {
    openSignedOut(`/sign-in-problem?code=sign_in_expired&return_to=${encodeURIComponent('//evil.example')}`);
    expect(await hrefOf('Try again')).toBe(signInAt('/'));
  });

  it('puts nothing of the address on the page', async () => {
    openSignedOut('/sign-in-problem?code=%3Cb%3Ehello%3C%2Fb%3E');
    await heading('The sign-in didn’t work');
    expect(document.body.textContent).not.toContain('hello');
  });

  it('W6: says whom to ask, in the company’s own words', async () => {
    const settings = { ...defaultSettings, helpDesk: 'the IT help desk, extension 4357' };
    openSignedOut('/sign-in-problem?code=sign_in_rejected', { settings });
    expect(await screen.findAllByText('Need help? Contact the IT help desk, extension 4357.')).toHaveLength(
      2,
    );
  });
});
