// @vitest-environment node
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { nameOf, parse, readSources, walk } from '../house-rules/source.ts';

/** Every name and every text in the page's code outside `messages/`: what a message can be reached by. */
function namesInCode(): Set<string> {
  const names = new Set<string>();
  for (const source of readSources()) {
    if (source.path.startsWith('messages/')) continue;
    walk(parse(source), (node) => {
      const name = node.type === 'Literal' ? node.value : nameOf(node);
      if (typeof name === 'string') names.add(name);
    });
  }
  return names;
}

function pathsOf(messages: object, before: string[] = []): string[][] {
  return Object.entries(messages).flatMap(([name, message]) => {
    const path = [...before, name];
    const isGroup = typeof message === 'object' && message !== null && !Array.isArray(message);
    return isGroup ? [path, ...pathsOf(message, path)] : [path];
  });
}

it('no message has a name that the page’s code never says', () => {
  const names = namesInCode();
  // By the codes of the contract, each of which the types ask for.
  const isOfContract = (path: string[]) => path.at(-2) === 'problems';
  const unused = pathsOf(en).filter((path) => !names.has(path.at(-1) ?? '') && !isOfContract(path));
  expect(unused.map((path) => path.join('.'))).toEqual([]);
});
