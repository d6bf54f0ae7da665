import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../src/messages/languages.ts';
import { defaultSettings } from '../src/settings.tsx';
import { held, json, network, problem } from './fake-network.ts';
import { nobody, sharon } from './people.ts';
import { heading, openPage, tabTitle } from './render-app.tsx';

const acme = {
  ...defaultSettings,
  brand: {
    name: 'Acme Account',
    logoUrl: '/brand/logo.svg',
    privacyUrl: 'https://acme.example/privacy',
    termsUrl: 'https://acme.example/terms',
  },
  helpDesk: 'the Acme service desk',
};

/** The places in the navigation, the one that the person is at with a star. */
function places(): string[] {
  const links = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link');
  return links.map(({ textContent, ariaCurrent }) =>
    ariaCurrent ? `${textContent} *` : (textContent ?? ''),
  );
}

beforeEach(() => {
  window.localStorage.clear();
  network.on('GET /api/session', json(sharon()));
  network.on('GET /api/sessions', json({ sessions: [] }));
});

describe('X7: the navigation', () => {
  it('shows the places there are, and which one this is', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    expect(places()).toEqual(['Devices', 'Sessions *', 'Check my computer']);
  });

  it.each([
    ['is signed out', json(nobody)],
    ['cannot be known', problem('internal_error', 500)],
  ])('has no place for which a session is needed where somebody %s', async (_who, session) => {
    network.on('GET /api/session', session);
    openPage('/signed-out');
    await waitFor(() => expect(places()).toEqual(['Check my computer']));
  });

  it('is not there in parts before it is known who is there', async () => {
    const answer = held();
    network.on('GET /api/session', answer.waiting);
    openPage('/sessions');
    await screen.findByText('Loading');
    expect(screen.queryByRole('navigation')).toBeNull();
    answer.release(json(sharon()));
    await heading('Where you’re signed in');
    expect(places()).toHaveLength(3);
  });

  it('can be skipped', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    const [first] = screen.getAllByRole('link');
    expect(first?.textContent).toBe('Skip to content');
    if (first) fireEvent.click(first);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});

describe('the brand', () => {
  it('is in the header, the footer and the tab', async () => {
    openPage('/sessions', { settings: acme });
    await heading('Where you’re signed in');
    await waitFor(() => expect(document.title).toBe('Where you’re signed in · Acme Account'));
    const home = screen.getByRole('link', { name: 'Acme Account' });
    expect(home.querySelector('img')?.getAttribute('src')).toBe('/brand/logo.svg');
    const footer = within(screen.getByRole('contentinfo'));
    expect(footer.getByRole('link', { name: 'Privacy' }).getAttribute('href')).toBe(acme.brand.privacyUrl);
    expect(footer.getByRole('link', { name: 'Terms of use' }).getAttribute('href')).toBe(acme.brand.termsUrl);
    footer.getByText('Need help? Contact the Acme service desk.');
  });

  it('leaves out what nobody has set', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    await tabTitle('Where you’re signed in');
    const footer = within(screen.getByRole('contentinfo'));
    expect(footer.queryByRole('link')).toBeNull();
    expect(footer.queryByText(/Need help/)).toBeNull();
  });
});

describe('the language switch', () => {
  const choose = (code: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: code } });

  it('changes the page, its title and its language at once', async () => {
    openPage('/sessions');
    await heading('Where you’re signed in');
    choose('de');
    await heading('Wo Sie angemeldet sind');
    await tabTitle('Wo Sie angemeldet sind');
    expect(document.documentElement.lang).toBe('de');
    screen.getByRole('combobox', { name: 'Sprache' });
  });

  it('says so where the language cannot be loaded, and stays', async () => {
    const german = languages.find(({ code }) => code === 'de');
    if (!german) throw new Error('There is no German');
    vi.spyOn(german, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
    openPage('/sessions');
    await heading('Where you’re signed in');
    choose('de');
    await screen.findByText(/^We couldn’t load this language/);
    expect(document.documentElement.lang).toBe('en');
  });
});
