import { type RenderOptions, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { PageSettings } from 'shared';
import { AutoRetryProvider } from '../src/desktop-app/auto-retry-log.tsx';
import { en } from '../src/messages/en.ts';
import { LanguageProvider, type LoadedLanguage } from '../src/messages/language-provider.tsx';
import { english } from '../src/messages/languages.ts';
import { DraftsProvider } from '../src/navigation/drafts.tsx';
import { defaultSettings, SettingsProvider } from '../src/settings.tsx';
import { PageProvider } from '../src/ui/page.tsx';
import { ToastProvider } from '../src/ui/toast.tsx';

export const inEnglish: LoadedLanguage = { language: english, messages: en };

export interface Surroundings extends Pick<RenderOptions, 'onCaughtError'> {
  settings?: PageSettings;
  language?: LoadedLanguage;
}

/** A component with what every part of the page has around it. */
export function renderInPage(
  node: ReactNode,
  { onCaughtError, ...surroundings }: Surroundings = {},
): RenderResult {
  return render(
    <Surrounded {...surroundings}>
      <DraftsProvider>
        <ToastProvider dismissLabel="Dismiss">
          <PageProvider>{node}</PageProvider>
        </ToastProvider>
      </DraftsProvider>
    </Surrounded>,
    { ...(onCaughtError && { onCaughtError }) },
  );
}

export function Surrounded({
  settings = defaultSettings,
  language = inEnglish,
  children,
}: Surroundings & { children: ReactNode }) {
  return (
    <SettingsProvider settings={settings}>
      <LanguageProvider initial={language}>
        <AutoRetryProvider>{children}</AutoRetryProvider>
      </LanguageProvider>
    </SettingsProvider>
  );
}
