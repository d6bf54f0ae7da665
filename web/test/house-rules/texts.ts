import { isNode, lineOf, nameOf, parse, type Source, type SyntaxNode, walk } from './source.ts';

/** Finds what people would read although it does not stand in `messages/`. */

const letter = /\p{L}/u;
const severalWords = /\p{L}.*\s|\s.*\p{L}/u;

/** Attributes of elements, and props of our own, that are shown or read aloud. */
const textAttributes =
  /^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|summary|heading|lead|text|hint|description|message)$/;

/** Attributes with words in them that nobody reads. */
const codeAttributes =
  /^(class(Name)?|.*ClassName|style|d|points|viewBox|transform|strokeDasharray|rel|sizes|autoComplete|accept|aria-(labelledby|describedby|controls|owns))$/;

/** Calls whose texts are code, or read by developers only. */
const codeCalls = /Error$|^(querySelector(All)?|closest|matches|matchMedia|RegExp|split|join|supports)$/;

export function textsIn(source: Source): string[] {
  const found: string[] = [];
  walk(parse(source), (node, ancestors) => {
    const text = textOf(node);
    if (text !== undefined && letter.test(text) && isForPeople(node, text, ancestors)) {
      found.push(`${source.path}:${lineOf(source, node)}: ${text.trim().replace(/\s+/g, ' ')}`);
    }
  });
  return found;
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string')) {
    return String(node.value);
  }
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  return node.quasis.map((quasi) => quasi.value.cooked).join('…');
}

function isForPeople(node: SyntaxNode, text: string, ancestors: readonly SyntaxNode[]): boolean {
  if (node.type === 'JSXText') return true;
  if (ancestors.some(isOnlyCode)) return false;
  const attribute = ancestors.findLast(({ type }) => type === 'JSXAttribute');
  const element = ancestors.findLast(({ type }) => /^JSX(Element|Fragment)$/.test(type));
  const isInAttribute = attribute && (!element || attribute.start > element.start);
  if (isInAttribute && textAttributes.test(nameOf(attribute.name) ?? '') && !isCompared(ancestors))
    return true;
  if (ancestors.at(-1)?.type === 'JSXExpressionContainer' && !isInAttribute) return true;
  return severalWords.test(text);
}

/** In `kind === 'mac' ? a : b`, no text is shown. */
function isCompared(ancestors: readonly SyntaxNode[]): boolean {
  const parent = ancestors.at(-1);
  const type = parent?.type;
  return (
    (type === 'BinaryExpression' && parent?.operator !== '+') ||
    type === 'CallExpression' ||
    type === 'MemberExpression'
  );
}

function isOnlyCode(node: SyntaxNode): boolean {
  if (/^(Import|Export(All|Named)Declaration)/.test(node.type)) return isNode(node.source);
  if (/^TS(LiteralType|TemplateLiteralType)$/.test(node.type)) return true;
  if (node.type === 'JSXAttribute') return codeAttributes.test(nameOf(node.name) ?? '');
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  return isSuper(node.callee) || codeCalls.test(calledName(node.callee) ?? '');
}

/** Only errors have a superclass here that takes a text. */
function isSuper(callee: unknown): boolean {
  return isNode(callee) && callee.type === 'Super';
}

function calledName(callee: unknown): string | undefined {
  return nameOf(callee) ?? (isNode(callee) ? nameOf(callee.property) : undefined);
}
