/** What jsdom's dialog element lacks: it opens and closes, and the focus goes back to where it was. */
let focusedBefore: Element | null = null;

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  focusedBefore = document.activeElement;
  this.setAttribute('open', '');
};

HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
  if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
};
