import { type Html, html } from './html.ts';

/** A piece of a list on the page; the browser replaces it when its HTML changed. */
export interface Part {
  readonly key: string;
  readonly content: Html;
}

export function list(id: string, parts: readonly Part[]): Html {
  return html`<ul id="${id}" role="list">${parts.map(({ key, content }) => html`<li data-key="${key}">${content}</li>`)}</ul>`;
}
