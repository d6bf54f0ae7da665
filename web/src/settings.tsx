import { createContext, type ReactNode, useContext } from 'react';
import type { PageSettings } from 'shared';

/** What the page shows where nobody has set anything, and where a development server sends it as it was built. */
export const defaultSettings: PageSettings = {
  brand: { name: 'Sign-in security' },
  desktopAppDownloadUrls: {},
};

/** Reads what the server wrote into the page's HTML. */
export function readSettings(document: Document): PageSettings {
  const text = document.getElementById('settings')?.textContent;
  return text ? { ...defaultSettings, ...JSON.parse(text) } : defaultSettings;
}

const SettingsContext = createContext(defaultSettings);

export function SettingsProvider({ settings, children }: { settings: PageSettings; children: ReactNode }) {
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}

export function useSettings(): PageSettings {
  return useContext(SettingsContext);
}
