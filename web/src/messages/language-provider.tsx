import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { type Language, localeOf, preferredLanguage, storeLanguage } from './languages.ts';

export interface LoadedLanguage {
  language: Language;
  messages: Messages;
}

interface LanguageContextValue extends LoadedLanguage {
  format: Format;
  /** Loads a language, shows the page in it, and remembers the choice in this browser. Rejects where it cannot be loaded. */
  choose: (language: Language) => Promise<void>;
}

const LanguageContext = createContext<LanguageContextValue | undefined>(undefined);

interface LanguageProviderProps {
  /** Loaded before the page is drawn. */
  initial: LoadedLanguage;
  children: ReactNode;
}

/** The language of everything below it. Follows the browser's preference until the person chooses one. */
export function LanguageProvider({ initial, children }: LanguageProviderProps) {
  const [loaded, setLoaded] = useState(() => {
    setDocumentLanguage(initial.language);
    return initial;
  });

  const show = useCallback(async (next: Language) => {
    const messages = await next.load();
    setDocumentLanguage(next);
    setLoaded({ language: next, messages });
  }, []);

  useEffect(() => {
    const follow = () => void show(preferredLanguage(navigator.languages)).catch(() => undefined);
    window.addEventListener('languagechange', follow);
    return () => window.removeEventListener('languagechange', follow);
  }, [show]);

  const choose = useCallback(
    async (next: Language) => {
      await show(next);
      storeLanguage(next);
    },
    [show],
  );

  const value = useMemo(
    () => ({ ...loaded, choose, format: createFormat(localeOf(loaded.language, navigator.languages)) }),
    [loaded, choose],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** Set before anything is drawn in the language: links to sign in carry it. */
function setDocumentLanguage({ code }: Language): void {
  document.documentElement.lang = code;
}

export function useLanguage(): LanguageContextValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('There is no LanguageProvider above this component');
  return value;
}

export function useMessages(): Messages {
  return useLanguage().messages;
}

export function useFormat(): Format {
  return useLanguage().format;
}
