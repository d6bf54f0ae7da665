/** The tab goes to the background, or the person comes back to it. */
function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

export function hidePage(): void {
  setHidden(true);
}

export function showPage(): void {
  setHidden(false);
}
