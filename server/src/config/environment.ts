import { readFileSync } from 'node:fs';
import { InvalidValue } from './parse.ts';
import type { Variable } from './variable.ts';
import { type Values, variables } from './variables.ts';

export type Environment = Record<string, string | undefined>;

export interface ReadVariables {
  /** A variable that has a mistake, or that is required and not set, is absent. */
  values: Partial<Values>;
  /** The names of the variables that are set, rightly or wrongly. */
  set: ReadonlySet<string>;
  mistakes: string[];
}

/** Reads every variable, and collects the mistakes instead of stopping at the first one. */
export function readVariables(environment: Environment): ReadVariables {
  const mistakes: string[] = [];
  const set = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries<Variable>(variables)) {
    const found = findText(environment, name, variable, mistakes);
    if (found) set.add(name);
    else if (variable.required) mistakes.push(`${name} is not set.`);
    const text = found ? found.text : variable.default;
    if (text === undefined) continue;
    const parsed = variable.parse(text);
    if (parsed instanceof InvalidValue) mistakes.push(`${found?.name ?? name} ${parsed.reason}`);
    else values[name] = parsed;
  }
  return { values, set, mistakes };
}

interface Found {
  /** The name or alias by which it is set. */
  name: string;
  /** Absent where it cannot be read. */
  text?: string;
}

function findText(
  environment: Environment,
  name: string,
  { aliases = [] }: Variable,
  mistakes: string[],
): Found | undefined {
  const found = [name, ...aliases].flatMap((each) => readText(environment, each, mistakes) ?? []);
  const [first, second] = found;
  if (first && second && first.text !== second.text) {
    mistakes.push(`${first.name} and ${second.name} mean the same, but have different values: keep ${name}.`);
  }
  return first;
}

function readText(environment: Environment, name: string, mistakes: string[]): Found | undefined {
  const direct = environment[name]?.trim();
  const file = environment[`${name}_FILE`]?.trim();
  if (direct && file) {
    mistakes.push(`${name} and ${name}_FILE are both set: keep one of them.`);
    return { name };
  }
  if (direct) return { name, text: direct };
  return file ? { name, ...readContent(name, file, mistakes) } : undefined;
}

function readContent(name: string, file: string, mistakes: string[]): { text?: string } {
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text) return { text };
    mistakes.push(`${name}_FILE names a file that is empty: ${file}`);
  } catch {
    mistakes.push(`${name}_FILE names a file that cannot be found or read: ${file}`);
  }
  return {};
}
