import { act } from '@testing-library/react';

/**
 * What jsdom's dialog element lacks, as browsers do it: closing it gives the focus back and fires `close`, and Escape
 * first asks with a `cancel` event. Chromium lets a page prevent that once; the next Escape closes the dialog whatever
 * the page says, unless the person has done something else in between.
 */
const focusedBefore = new WeakMap<HTMLDialogElement, Element | null>();
const hasPrevented = new WeakSet<HTMLDialogElement>();

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  if (this.open) throw new DOMException('The dialog is open already', 'InvalidStateError');
  focusedBefore.set(this, document.activeElement);
  this.setAttribute('open', '');
};

HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  if (!this.open) return;
  this.removeAttribute('open');
  const before = focusedBefore.get(this);
  if (before instanceof HTMLElement) before.focus();
  queueMicrotask(() => this.dispatchEvent(new Event('close')));
};

/** Presses Escape in a dialog that is open. */
export async function pressEscape(dialog: HTMLElement): Promise<void> {
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('Escape only does something in a dialog');
  await act(async () => {
    const cancelable = !hasPrevented.has(dialog);
    const isPrevented = !dialog.dispatchEvent(new Event('cancel', { cancelable }));
    if (isPrevented) hasPrevented.add(dialog);
    else dialog.close();
  });
}
