import { html } from './html.ts';
import { layout } from './layout.ts';

/** Where a sign-off ends that names no address to go back to. */
export function signedOffPage(): string {
  return layout('Signed off', html`<p>Nobody is signed in at this PingOne simulator any more.</p>`);
}
