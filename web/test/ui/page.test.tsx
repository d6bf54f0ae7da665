import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Page } from '../../src/ui/page.tsx';

afterEach(cleanup);

// The order matters: only the first page of a visit is announced by the browser itself.
describe('a page', () => {
  it('that is the first of a visit leaves the focus to the browser', () => {
    render(<Page title="Hello, Sharon Lee">content</Page>);
    expect(document.activeElement).toBe(document.body);
  });

  it('that comes after another puts the focus on its heading', () => {
    render(<Page title="Confirm it is you">content</Page>);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Confirm it is you' }));
  });

  it('leaves the focus to what takes it within the page', () => {
    render(
      <Page title="Confirm it is you">
        {/* biome-ignore lint/a11y/noAutofocus: stands for a part that takes the focus as it arrives */}
        <input aria-label="Code" autoFocus />
      </Page>,
    );
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Code' }));
  });

  it('gives the tab its title, or another where the heading does not say enough', () => {
    render(<Page title="Sign in first">content</Page>);
    expect(document.title).toBe('Sign in first · Sign-in security');
    render(
      <Page title="Hello, Sharon Lee" documentTitle="Your devices">
        content
      </Page>,
    );
    expect(document.title).toBe('Your devices · Sign-in security');
  });
});
