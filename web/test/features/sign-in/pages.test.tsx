import { screen } from '@testing-library/react';
import { signInProblemCodes } from 'shared';
import { describe, expect, it } from 'vitest';
import { signInProblemWords } from '../../../src/features/sign-in/sign-in-problem-words.ts';
import { json, network, oneAfterTheOther, problem } from '../../fake-network.ts';
import { confirmedSharon, nobody } from '../../people.ts';
import { heading, hrefOf, openPage, place, tabTitle } from '../../render-app.tsx';

function openSignedOut(path: string) {
  network.on('GET /api/session', json(nobody));
  return openPage(path);
}

describe('somebody who is not signed in', () => {
  it('is welcomed, and asks for nothing but who they are', async () => {
    openSignedOut('/');
    await heading('Keep your account yours');
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2F');
    await tabTitle('Welcome');
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
    expect(network.calls('GET /api/session')).toHaveLength(1);
  });

  it('comes back to the very place after signing in', async () => {
    openSignedOut('/?add=1');
    await heading('Keep your account yours');
    expect(await hrefOf('Sign in')).toBe(`/auth/sign-in?return_to=${encodeURIComponent('/?add=1')}`);
  });

  it('signs in first at the MFA step', async () => {
    openSignedOut('/mfa?return_to=%2F%3Fadd%3D1');
    await heading('Sign in first');
    const place = '/mfa?return_to=%2F%3Fadd%3D1';
    expect(await hrefOf('Sign in')).toBe(`/auth/sign-in?return_to=${encodeURIComponent(place)}`);
  });

  it('reads that they are signed out, with the way back in', async () => {
    openSignedOut('/signed-out');
    await heading('You are signed out');
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2F');
  });

  it('finds the way from an address at which there is nothing', async () => {
    openSignedOut('/nowhere');
    await heading('Page not found');
    expect(await hrefOf('Go to your devices')).toBe('/');
    await tabTitle('Not found');
  });
});

describe('S3: a sign-in that another site began', () => {
  const fromElsewhere = `/sign-in?return_to=${encodeURIComponent('/sessions')}`;

  it('asks for a click where nobody is signed in', async () => {
    openSignedOut(fromElsewhere);
    await heading('Sign in');
    expect(screen.getAllByRole('link', { name: 'Sign in' })).toHaveLength(1);
    expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2Fsessions');
  });

  it('goes straight on where somebody is, and leaves nothing to go back to', async () => {
    network.on('GET /api/session', json(confirmedSharon()));
    network.on('GET /api/sessions', json({ sessions: [] }));
    const before = window.history.length;
    openPage(fromElsewhere);
    await heading('Where you are signed in');
    expect(place()).toBe('/sessions');
    expect(window.history.length).toBe(before);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
    'leads to no other site: %s',
    async (value) => {
      openSignedOut(`/sign-in?return_to=${encodeURIComponent(value)}`);
      await heading('Sign in');
      expect(await hrefOf('Sign in')).toBe('/auth/sign-in?return_to=%2F');
    },
  );
});

describe('an outage of the sessions', () => {
  it('explains itself to somebody on the way, and leads to where they were going', async () => {
    network.on('GET /api/session', problem('session_store_unavailable', 503, { retryAfterSeconds: 60 }));
    openPage('/sign-in-problem?code=temporarily_unavailable&return_to=%2Fsessions');
    await heading('Signing in does not work right now');
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
    expect(screen.getByText('This page also tries again by itself.')).toBeDefined();
    await heading('Where you are signed in');
  });
});

describe('a sign-in that did not come about', () => {
  it.each([...signInProblemCodes, 'made_up'])('is explained: %s', async (code) => {
    openSignedOut(`/sign-in-problem?code=${code}`);
    const { title, text } = signInProblemWords(code);
    await heading(title);
    expect(screen.getByText(text)).toBeDefined();
    await tabTitle('Sign-in problem');
  });

  it('can be tried again, to the same place', async () => {
    openSignedOut('/sign-in-problem?code=sign_in_expired&return_to=%2Fmfa-help%3Fa%3Db');
    expect(await hrefOf('Try again')).toBe('/auth/sign-in?return_to=%2Fmfa-help%3Fa%3Db');
  });

  it('does not lead anywhere else, whatever the address says', async () => {
    openSignedOut(`/sign-in-problem?code=sign_in_expired&return_to=${encodeURIComponent('//evil.example')}`);
    expect(await hrefOf('Try again')).toBe('/auth/sign-in?return_to=%2F');
  });

  it('puts nothing of the address on the page', async () => {
    openSignedOut('/sign-in-problem?code=%3Cb%3Ehello%3C%2Fb%3E');
    await heading('The sign-in did not work');
    expect(document.body.textContent).not.toContain('hello');
  });
});
