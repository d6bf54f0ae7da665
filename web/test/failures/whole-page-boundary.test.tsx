import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WholePageBoundary } from '../../src/failures/whole-page-boundary.tsx';
import { lazyComponent } from '../../src/ui/lazy.tsx';
import { json, network, offline } from '../fake-network.ts';
import { nobody } from '../people.ts';
import { goTo, heading, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';

const gone = new TypeError('Failed to fetch dynamically imported module');
const load = vi.fn<() => Promise<() => string>>();

function open() {
  const Part = lazyComponent(load);
  renderInPage(
    <WholePageBoundary>
      <Suspense>
        <Part />
      </Suspense>
    </WholePageBoundary>,
  );
}

beforeEach(() => {
  // React reports what was caught, which is right in a browser and noise here.
  vi.spyOn(console, 'error').mockReturnValue();
  load
    .mockReset()
    .mockRejectedValueOnce(gone)
    .mockResolvedValue(() => 'All there');
  network.on('GET /api/session', json(nobody));
});

describe('a page that cannot be drawn', () => {
  it('says so and offers to load it again, in place of nothing at all', async () => {
    open();
    await heading('Reload this page');
    screen.getByRole('button', { name: 'Reload' });
    expect(document.body.textContent).not.toContain('Failed to fetch');
  });

  it('is tried anew when the person goes elsewhere', async () => {
    open();
    await heading('Reload this page');
    goTo('/sessions');
    await screen.findByText('All there');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('for want of a connection says so, and is tried again where it stands', async () => {
    network.on('GET /api/session', offline);
    open();
    await heading('You seem to be offline');
    await press('Try again');
    await screen.findByText('All there');
  });

  it('says so at once where the browser knows that it is offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    network.on('GET /api/session', offline);
    open();
    await heading('You seem to be offline');
  });
});
