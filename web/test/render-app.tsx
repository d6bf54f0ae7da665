import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach } from 'vitest';
import { App } from '../src/app.tsx';

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
});

/** The whole page at an address, as a person opens it; in StrictMode, which runs every effect twice. */
export function openPage(path: string): { leave: () => void } {
  window.history.replaceState(null, '', path);
  const { unmount } = render(
    <StrictMode>
      <SWRConfig value={{ provider: () => new Map() }}>
        <App />
      </SWRConfig>
    </StrictMode>,
  );
  return { leave: unmount };
}

export function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

export function button(name: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name });
}

export function link(name: string): Promise<HTMLElement> {
  return screen.findByRole('link', { name });
}

export async function press(name: string): Promise<void> {
  fireEvent.click(await button(name));
}

/** Where a link leads, as written. */
export async function hrefOf(name: string): Promise<string | null> {
  return (await link(name)).getAttribute('href');
}

export function place(): string {
  return window.location.pathname + window.location.search;
}
