// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { moduleStateIn } from './module-state.ts';
import { readSources } from './source.ts';
import { textsIn } from './texts.ts';

const sources = readSources();

/** Texts outside `messages/` that are no mistake. */
const allowedTexts: Record<string, string> = {
  'Sign-in security': 'the name of the product where no brand is set: a name is not translated',
  'noopener noreferrer': 'the rel attribute of links that open a new tab',
  'M100 10c34 0 48 12 66 30s28 34 22 58-34 44-86 44-82-14-92-38 2-48 22-66S66 10 100 10z': 'a drawing',
  '0 …px': 'a CSS length',
};

const isReport = ({ path }: { path: string }) => path.endsWith('-report.ts');

describe('every text that a person can read', () => {
  it('stands in messages/, or in a report for the help desk', () => {
    const texts = sources
      .filter((source) => !source.path.startsWith('messages/') && !isReport(source))
      .flatMap(textsIn)
      .filter((text) => !Object.keys(allowedTexts).some((allowed) => text.endsWith(`: ${allowed}`)));
    expect(texts).toEqual([]);
  });

  const find = (text: string) => textsIn({ path: 'sample.tsx', text }).map((found) => found.split(': ')[1]);

  it.each([
    ['between tags', '<p>Saved</p>'],
    ['in braces', "<p>{'Saved'}</p>"],
    ['in a condition in braces', "<p>{isSaved && 'Now saved'}</p>"],
    ['in an attribute that is read aloud', '<button aria-label="Saved" />'],
    ['in a prop', "<Page title={isSaved ? 'Saved' : t.title} />"],
    ['as a value', "const told = 'Now saved';"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
    ['glued together', 'const told = `${name} saved`;'],
    ['in an object', "const told = { en: 'Now saved' };"],
    ['in an element that is an attribute', '<Page actions={<p>Saved</p>} />'],
  ])('is found %s', (_, text) => expect(find(text)).toHaveLength(1));

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
    ['class names', '<p className={`${a} big`} />'],
    ['identifiers', "const kind = 'device-limit';"],
    ['comparisons', "<Page title={kind === 'mac' ? t.mac : t.windows} />"],
    ['drawings', '<path d="M0 0 L1 1" />'],
    ['types', "type Kind = 'a b';"],
    ['addresses of modules', "export { a } from './a b.ts';"],
    ['what developers read', "throw new Error('There is no provider');"],
    ['media queries', "matchMedia('(prefers-color-scheme: dark)')"],
  ])('is told apart from %s', (_, text) => expect(find(text)).toEqual([]));
});

describe('nothing outlives the page in a module', () => {
  it('in web/src', () => expect(sources.flatMap(moduleStateIn)).toEqual([]));

  const find = (text: string) => moduleStateIn({ path: 'sample.ts', text });

  it('but would be found', () => {
    expect(find('let a = 1;')).toEqual(['sample.ts:1: a']);
    expect(find('export let a = 1;')).toEqual(['sample.ts:1: a']);
    expect(find('const a = new Map<string, number>();')).toEqual(['sample.ts:1: a']);
    expect(find('const a: ReadonlySet<string> = new Set(["b"]);')).toEqual([]);
    expect(find('function f() { let a = 1; return a; }')).toEqual([]);
  });
});

it('the page stays small enough to be known by heart', () => {
  expect(sources.length).toBeLessThanOrEqual(150);
});
