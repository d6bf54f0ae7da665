import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WholePageBoundary } from '../../src/ui/whole-page-boundary.tsx';

afterEach(cleanup);

function PartThatIsGone(): never {
  throw new TypeError('Failed to fetch dynamically imported module');
}

describe('a page that cannot be drawn', () => {
  it('says so and offers to load it again, in place of nothing at all', () => {
    // React reports what was caught, which is right in a browser and noise here.
    vi.spyOn(console, 'error').mockReturnValue();
    render(
      <WholePageBoundary>
        <PartThatIsGone />
      </WholePageBoundary>,
    );
    screen.getByRole('heading', { level: 1, name: 'This page has to be loaded again' });
    screen.getByRole('button', { name: 'Load again' });
    expect(document.body.textContent).not.toContain('Failed to fetch');
  });
});
