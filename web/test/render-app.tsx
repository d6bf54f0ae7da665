import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { SWRConfig } from 'swr';
import { afterEach, expect } from 'vitest';
import { App } from '../src/app.tsx';
import { Surrounded, type Surroundings } from './render-in-page.tsx';
import './fake-dialog.ts';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 4000 });

afterEach(() => {
  cleanup();
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

/** The whole page at an address, as a person opens it; in StrictMode, which runs every effect twice. */
export function openPage(path: string, surroundings: Surroundings = {}): void {
  window.history.replaceState(null, '', path);
  render(
    <StrictMode>
      <Surrounded {...surroundings}>
        <SWRConfig value={{ provider: () => new Map() }}>
          <App />
        </SWRConfig>
      </Surrounded>
    </StrictMode>,
  );
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

/** Where a link leads, as written; without the language that each link to the sign-in carries. */
export async function hrefOf(name: string): Promise<string | undefined> {
  return (await link(name)).getAttribute('href')?.replace(/&ui_locales=\w+$/, '');
}

export function place(): string {
  return window.location.pathname + window.location.search;
}

/** To another page of the app, as the browser's own buttons do it. */
export function goTo(path: string): void {
  act(() => window.history.pushState(null, '', path));
}

/** Where the keyboard goes on from. */
export function focusOn(element: Element | null): Promise<void> {
  return waitFor(() => expect(document.activeElement).toBe(element));
}

/** The browser's tab gets its title a moment after the heading is there. */
export function tabTitle(title: string): Promise<void> {
  return waitFor(() => expect(document.title).toBe(`${title} · Sign-in security`));
}
