import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preload } from 'swr';
import { readSession, sessionKey } from './api/session.ts';
import { App } from './app.tsx';
import { startPageErrorReports } from './failures/page-errors.ts';
import { LanguageProvider, type LoadedLanguage } from './messages/language-provider.tsx';
import { english, preferredLanguage } from './messages/languages.ts';
import { readSettings, SettingsProvider } from './settings.tsx';
import { ChunkLoadError } from './ui/lazy.tsx';
import './ui/base.css';
import './ui/tokens.css';

// Who is there decides what to show, so it is asked before anything is drawn. What fails is told where it is shown.
preload(sessionKey, readSession).catch(() => undefined);

const { reportRenderError } = startPageErrorReports();
void start();

/** Never awaited at the top level: a language's chunk may import from this one, and would wait for it in turn. */
async function start(): Promise<void> {
  try {
    draw(await loadLanguage());
  } catch (cause) {
    reportRenderError(new ChunkLoadError('The page could not be started', { cause }));
    // Nothing of ours can be said without a language, so the HTML has a sentence for this.
    document.getElementById('not-loaded')?.classList.add('now');
  }
}

function draw(initial: LoadedLanguage): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root');
  createRoot(root, { onCaughtError: reportRenderError, onUncaughtError: reportRenderError }).render(
    <StrictMode>
      <SettingsProvider settings={readSettings(document)}>
        <LanguageProvider initial={initial}>
          <App />
        </LanguageProvider>
      </SettingsProvider>
    </StrictMode>,
  );
}

/** Where the person's language cannot be loaded, the page in English is better than none. */
async function loadLanguage(): Promise<LoadedLanguage> {
  const language = preferredLanguage(navigator.languages);
  try {
    return { language, messages: await language.load() };
  } catch {
    return { language: english, messages: await english.load() };
  }
}
