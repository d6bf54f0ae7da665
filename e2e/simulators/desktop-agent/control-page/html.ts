/** Text that is already HTML. Made by `html` only, so that nothing reaches the page unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Content = Html | string | number | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(texts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: texts }, ...contents.map(toHtml)));
}

function toHtml(content: Content): string {
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.join('');
  return String(content).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}
