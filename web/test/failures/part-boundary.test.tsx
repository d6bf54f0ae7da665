import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PartBoundary } from '../../src/failures/part-boundary.tsx';
import { lazyComponent } from '../../src/ui/lazy.tsx';
import { focusOn, press } from '../render-app.tsx';
import { renderInPage } from '../render-in-page.tsx';

const load = vi.fn<() => Promise<() => string>>();
const onClose = vi.fn();

async function open(takesFocus = true) {
  const Part = lazyComponent(load);
  renderInPage(
    <>
      <input aria-label="New name" defaultValue="" />
      <PartBoundary {...{ takesFocus, onClose }}>
        <Part />
      </PartBoundary>
    </>,
  );
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Desk' } });
  return (await screen.findByText('This part didn’t load')).closest('[role=note]');
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  onClose.mockReset();
  load
    .mockReset()
    .mockRejectedValueOnce(new TypeError('gone'))
    .mockResolvedValue(() => 'All there');
});

describe('a part that cannot be loaded', () => {
  it('leaves the rest of the page as it is, with what was typed', async () => {
    await focusOn(await open());
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('Desk');
  });

  it('is really loaded again', async () => {
    await open();
    await press('Try again');
    await screen.findByText('All there');
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('can be tried as often as it takes', async () => {
    load.mockRejectedValueOnce(new TypeError('still gone'));
    await open();
    await press('Try again');
    await screen.findByText('This part didn’t load');
    await press('Try again');
    await screen.findByText('All there');
  });

  it('can be left', async () => {
    await open();
    await press('Cancel');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('that nobody asked for does not take the focus', async () => {
    await open(false);
    expect(document.activeElement).toBe(document.body);
  });
});
