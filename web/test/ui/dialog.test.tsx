import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/dialog.tsx';
import { pressEscape } from '../fake-dialog.ts';

const onClose = vi.fn();

beforeEach(() => onClose.mockReset());
afterEach(cleanup);

function element(): HTMLDialogElement {
  return screen.getByRole<HTMLDialogElement>('dialog', { hidden: true });
}

describe('a dialog', () => {
  it('asks its owner to close it at the first Escape, and does not close by itself', async () => {
    render(<Dialog title="Remove it?" onClose={onClose} />);
    await pressEscape(element());
    expect(onClose).toHaveBeenCalledOnce();
    expect(element().open).toBe(true);
  });

  it('W1: is open again where the browser closed it while its owner still shows it', async () => {
    render(<Dialog title="Remove it?" onClose={onClose} />);
    await pressEscape(element());
    await pressEscape(element());
    expect(onClose).toHaveBeenCalledTimes(3);
    expect(element().open).toBe(true);
  });

  it('W1: stays while something is going on, however often Escape is pressed, and nobody is told to close it', async () => {
    render(<Dialog title="Remove it?" onClose={onClose} busy />);
    for (let press = 0; press < 4; press += 1) await pressEscape(element());
    expect(onClose).not.toHaveBeenCalled();
    expect(element().open).toBe(true);
  });

  it('can be closed with Escape once it is no longer busy', async () => {
    const { rerender } = render(<Dialog title="Remove it?" onClose={onClose} busy />);
    await pressEscape(element());
    rerender(<Dialog title="Remove it?" onClose={onClose} />);
    await pressEscape(element());
    expect(onClose).toHaveBeenCalled();
  });

  it('gives the focus back to where it was when its owner takes it away', async () => {
    const { rerender } = render(<button type="button">Remove</button>);
    screen.getByRole('button').focus();
    rerender(
      <>
        <button type="button">Remove</button>
        <Dialog title="Remove it?" onClose={onClose} />
      </>,
    );
    await act(async () => screen.getByRole('heading', { hidden: true }).focus());
    rerender(<button type="button">Remove</button>);
    expect(document.activeElement).toBe(screen.getByRole('button'));
  });
});
