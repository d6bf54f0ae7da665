import type { Messages } from './en.ts';

export interface Language {
  /** BCP 47, as in the `lang` attribute. */
  code: string;
  /** In the language itself: that is how people find it. */
  name: string;
  load: () => Promise<Messages>;
}

export const english: Language = {
  code: 'en',
  name: 'English',
  load: async () => (await import('./en.ts')).en,
};

/** The languages of the page. Another one is a file beside `en.ts` and an entry here. */
export const languages: readonly Language[] = [
  english,
  { code: 'de', name: 'Deutsch', load: async () => (await import('./de.ts')).de },
];

const storageKey = 'language';

/** The language that the person chose before, else the first of the browser's that the page has, else English. */
export function preferredLanguage(wanted: readonly string[], chosen = storedLanguage()): Language {
  const codes = [chosen, ...wanted].map((tag) => tag?.split('-')[0]?.toLowerCase());
  return codes.flatMap((code) => languages.filter((language) => language.code === code))[0] ?? english;
}

/** The person's own regional form of a language, for dates and numbers: `en-GB` for `en`. */
export function localeOf({ code }: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.split('-')[0]?.toLowerCase() === code) ?? code;
}

export function storeLanguage({ code }: Language): void {
  try {
    window.localStorage.setItem(storageKey, code);
  } catch {
    // Where storage is turned off, the choice lasts as long as the page.
  }
}

/** What was chosen before the site's storage is cleared; the function that it returns stores it again. */
export function keepLanguage(): () => void {
  const code = storedLanguage();
  const language = languages.find((each) => each.code === code);
  return () => {
    if (language) storeLanguage(language);
  };
}

function storedLanguage(): string | undefined {
  try {
    return window.localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}
