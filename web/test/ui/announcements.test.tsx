import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notice } from '../../src/ui/notice.tsx';
import { ToastProvider, useToast } from '../../src/ui/toast.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('W9: a notice', () => {
  it('announces its title once, and none of its help and buttons', async () => {
    render(
      <Notice kind="problem" title="It didn’t work" actions={<button type="button">Try again</button>}>
        <p>Check your connection.</p>
      </Notice>,
    );
    await wait(200);
    const live = screen.getByRole('alert');
    expect(live.textContent).toBe('It didn’t work');
    expect(live.contains(screen.getByRole('button'))).toBe(false);
    expect(screen.getByRole('note').closest('[role=alert],[role=status],[aria-live]')).toBeNull();
  });

  it('that takes the focus is read by that, and not a second time', async () => {
    render(<Notice kind="problem" title="It didn’t work" takesFocus />);
    await wait(200);
    expect(document.activeElement).toBe(screen.getByRole('note', { name: 'It didn’t work' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that was there from the start is not announced', async () => {
    render(<Notice kind="info" title="Good to know" announce={false} />);
    await wait(200);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

function Saves() {
  const show = useToast();
  return (
    <>
      <button type="button" onClick={() => show({ text: 'Renamed' })}>
        Rename
      </button>
      <button type="button" onClick={() => show({ text: 'Removed' })}>
        Remove
      </button>
    </>
  );
}

function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }));
}

describe('a toast', () => {
  beforeEach(() => {
    render(
      <ToastProvider dismissLabel="Dismiss">
        <Saves />
      </ToastProvider>,
    );
  });

  it('says that it worked, in a polite region, and goes by itself', async () => {
    press('Rename');
    await wait(200);
    expect(screen.getByRole('status').textContent).toBe('Renamed');
    await wait(6000);
    expect(screen.queryByText('Renamed')).toBeNull();
  });

  it('makes room for the next one', async () => {
    press('Rename');
    await wait(5000);
    press('Remove');
    await wait(1500);
    expect(screen.queryByText('Renamed')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Removed');
  });

  it('stays while the person is at it', async () => {
    press('Rename');
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    await wait(60_000);
    expect(screen.getByRole('button', { name: 'Dismiss' })).toBeDefined();
  });

  it('gives the keyboard back when it is dismissed', async () => {
    screen.getByRole('button', { name: 'Rename' }).focus();
    press('Rename');
    screen.getByRole('button', { name: 'Dismiss' }).focus();
    press('Dismiss');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename' }));
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  });
});
