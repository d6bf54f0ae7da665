/** Runs in the page: the first button or link that can be clicked and whose name fits. */
export function findControl(pattern: string, flags: string): Element | undefined {
  const name = new RegExp(pattern, flags);
  const nameOf = (control: Element) =>
    (control.getAttribute('aria-label') ?? control.textContent).trim().replace(/\s+/g, ' ');
  const isUsable = (control: Element) =>
    control.getClientRects().length > 0 &&
    !control.hasAttribute('disabled') &&
    control.getAttribute('aria-disabled') !== 'true';
  const controls = [...document.querySelectorAll('button, a[href], [role="button"]')];
  return controls.find((control) => isUsable(control) && name.test(nameOf(control)));
}
