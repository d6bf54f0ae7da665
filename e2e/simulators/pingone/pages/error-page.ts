import { html } from './html.ts';
import { layout } from './layout.ts';

export function errorPage(code: string, description = 'The request cannot be answered.'): string {
  return layout(
    'This did not work',
    html`<p>${description}</p>
      <p class="quiet">Code: ${code}</p>`,
  );
}
