import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { useFormat, useLanguage } from '../../src/messages/language-provider.tsx';
import { english, languages, localeOf, preferredLanguage } from '../../src/messages/languages.ts';
import { renderInPage } from '../render-in-page.tsx';

beforeEach(() => window.localStorage.clear());
afterEach(() => {
  cleanup();
  document.documentElement.lang = 'en';
});

describe('the language of the page', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['fr', 'de', 'en'], 'de'],
    [['EN-us'], 'en'],
    [['fr-CA', 'it'], 'en'],
    [[], 'en'],
  ])('is, for a browser that wants %j, %s', (wanted, code) => {
    expect(preferredLanguage(wanted).code).toBe(code);
  });

  it('is what the person chose, whatever the browser wants', () => {
    expect(preferredLanguage(['en'], 'de').code).toBe('de');
    expect(preferredLanguage(['de'], 'made-up').code).toBe('de');
  });

  it('keeps the region that the browser names, for dates', () => {
    expect(localeOf(english, ['de', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(localeOf(english, ['de'])).toBe('en');
  });
});

function Sample() {
  const { language, messages, choose } = useLanguage();
  const format = useFormat();
  return (
    <>
      <p>{messages.devices.title}</p>
      <p>{format.list(['A', 'B', 'C'])}</p>
      {languages.map((each) => (
        <button key={each.code} type="button" disabled={each === language} onClick={() => void choose(each)}>
          {each.name}
        </button>
      ))}
    </>
  );
}

describe('a page that is open', () => {
  it('changes its texts, formats and lang attribute when the person chooses another language, and remembers it', async () => {
    renderInPage(<Sample />);
    screen.getByText('Your devices');
    expect(document.documentElement.lang).toBe('en');
    fireEvent.click(screen.getByRole('button', { name: 'Deutsch' }));
    await screen.findByText('Ihre Geräte');
    screen.getByText('A, B und C');
    expect(document.documentElement.lang).toBe('de');
    expect(preferredLanguage(['en']).code).toBe('de');
  });

  it('follows the browser when its languages change, unless the person has chosen', async () => {
    renderInPage(<Sample />);
    const wanted = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE']);
    act(() => void window.dispatchEvent(new Event('languagechange')));
    await screen.findByText('Ihre Geräte');
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    await screen.findByText('Your devices');
    wanted.mockReturnValue(['de']);
    await act(async () => void window.dispatchEvent(new Event('languagechange')));
    await waitFor(() => expect(screen.queryByText('Ihre Geräte')).toBeNull());
  });
});

type Tree = { [key: string]: unknown };

function pathsOf(tree: Tree, at = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? pathsOf({ ...value }, `${at}${key}.`) : [`${at}${key}`],
  );
}

function stringsOf(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? stringsOf({ ...value }) : [];
  });
}

describe('the messages', () => {
  it('are the same ones in every language', () => {
    expect(pathsOf(de)).toEqual(pathsOf(en));
  });

  it.each([
    ['en', en],
    ['de', de],
  ])('of %s use typographic quotation marks and apostrophes, and no double spaces', (_code, messages) => {
    expect(stringsOf(messages).filter((text) => /["']| {2}|\.\.\./.test(text))).toEqual([]);
  });

  it('of German are not English', () => {
    const productName = 'PingID Desktop';
    const inEnglish = new Set(stringsOf(en));
    const same = stringsOf(de).filter(
      (text) => text.includes(' ') && text !== productName && inEnglish.has(text),
    );
    expect(same).toEqual([]);
  });
});
