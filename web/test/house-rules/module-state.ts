import { isNode, lineOf, nameOf, parse, type Source, type SyntaxNode } from './source.ts';

/** Finds variables at the top level of a module that change: they outlive the page that a person sees, and a test. */

const collections = /^(Weak)?(Map|Set)$/;

export function moduleStateIn(source: Source): string[] {
  const { body } = parse(source);
  if (!Array.isArray(body)) return [];
  return body
    .map((statement) => (isNode(statement.declaration) ? statement.declaration : statement))
    .filter(isNode)
    .flatMap(changingVariables)
    .map((variable) => `${source.path}:${lineOf(source, variable)}: ${nameOf(variable.id)}`);
}

function changingVariables({ type, kind, declarations }: SyntaxNode): SyntaxNode[] {
  if (type !== 'VariableDeclaration' || !Array.isArray(declarations)) return [];
  return kind === 'const' ? declarations.filter(holdsCollection) : declarations;
}

/** One that is declared as `ReadonlyMap` or `ReadonlySet` is a table, no state. */
function holdsCollection({ id, init }: SyntaxNode): boolean {
  const isNew = isNode(init) && init.type === 'NewExpression' && collections.test(nameOf(init.callee) ?? '');
  return isNew && !/"Readonly(Map|Set)"/.test(JSON.stringify(id));
}
