import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Page, PageProvider } from '../../src/ui/page.tsx';

afterEach(cleanup);

/** A visit: what is drawn changes, what is around it stays. */
function visit(first: ReactNode) {
  const around = (page: ReactNode) => <PageProvider documentTitle={tabTitle}>{page}</PageProvider>;
  const { rerender } = render(around(first));
  return (next: ReactNode) => rerender(around(next));
}

function tabTitle(title: string) {
  return `${title} · Sign-in security`;
}

function heading(name: string) {
  return screen.getByRole('heading', { level: 1, name });
}

describe('a page', () => {
  it('that is the first of a visit leaves the focus to the browser', () => {
    visit(<Page title="Hello, Sharon Lee" />);
    expect(document.activeElement).toBe(document.body);
  });

  it('that comes after another puts the focus on its heading, in every visit anew', () => {
    for (const title of ['Verify it’s you', 'Your sessions']) {
      const goTo = visit(<Page key="first" title="Hello, Sharon Lee" />);
      expect(document.activeElement).toBe(document.body);
      goTo(<Page key="second" title={title} />);
      expect(document.activeElement).toBe(heading(title));
      cleanup();
    }
  });

  it('leaves the focus to what takes it within the page', () => {
    const goTo = visit(<Page key="first" title="Hello, Sharon Lee" />);
    goTo(
      <Page key="second" title="Verify it’s you">
        {/* biome-ignore lint/a11y/noAutofocus: stands for a part that takes the focus as it arrives */}
        <input aria-label="Code" autoFocus />
      </Page>,
    );
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Code' }));
  });

  it('takes the place of what had the focus and is gone, even where it is the first', () => {
    const goTo = visit(<button type="button">Try again</button>);
    screen.getByRole('button').focus();
    goTo(<Page title="Hello, Sharon Lee" />);
    expect(document.activeElement).toBe(heading('Hello, Sharon Lee'));
  });

  it('that is the first leaves the focus where it is in the header', () => {
    const header = (
      <a key="header" href="/elsewhere">
        Elsewhere
      </a>
    );
    const goTo = visit([header]);
    screen.getByRole('link').focus();
    goTo([header, <Page key="page" title="Hello, Sharon Lee" />]);
    expect(document.activeElement).toBe(screen.getByRole('link'));
  });

  it('gives the tab its title, or another where the heading does not say enough', () => {
    const goTo = visit(<Page title="Sign in first" />);
    expect(document.title).toBe('Sign in first · Sign-in security');
    goTo(<Page title="Hello, Sharon Lee" documentTitle="Your devices" />);
    expect(document.title).toBe('Your devices · Sign-in security');
  });
});
