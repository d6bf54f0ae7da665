import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the rules look at it. */
export interface SyntaxNode {
  type: string;
  start: number;
  [property: string]: unknown;
}

export interface Source {
  /** Below `web/src`. */
  path: string;
  text: string;
}

const folder = join(import.meta.dirname, '../../src');

/** Every TypeScript file of the page. */
export function readSources(): Source[] {
  return globSync('**/*.{ts,tsx}', { cwd: folder })
    .sort()
    .map((path) => ({ path: relative('.', path), text: readFileSync(join(folder, path), 'utf8') }));
}

export function parse({ path, text }: Source): SyntaxNode {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0 || !isNode(program)) throw new Error(`${path} cannot be parsed`);
  return program;
}

export function lineOf({ text }: Source, { start }: SyntaxNode): number {
  return text.slice(0, start).split('\n').length;
}

/** Calls `visit` with each node and those it lies in, from the outermost to its parent. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
  ancestors: readonly SyntaxNode[] = [],
): void {
  visit(node, ancestors);
  for (const child of childrenOf(node)) walk(child, visit, [...ancestors, node]);
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** The name of an identifier, or of a JSX name. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && typeof node.name === 'string' ? node.name : undefined;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
