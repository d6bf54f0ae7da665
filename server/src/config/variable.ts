import type { InvalidValue, Parse } from './parse.ts';

/** One environment variable: everything that is known about it stands in its entry in `variables.ts`. */
export interface Variable {
  /** For the table in the docs: what it means, in one line of Markdown. */
  summary: string;
  parse: Parse<unknown>;
  required?: true;
  /** The text that is parsed where the variable is not set. */
  default?: string;
  /** For the table, where the default is not a fixed text. */
  defaultNote?: string;
  /** May hold a secret: no message quotes its value. */
  secret?: true;
  /** Older names, which keep working. */
  aliases?: readonly string[];
}

export type VariableValue<V extends Variable> = V extends { required: true } | { default: string }
  ? Parsed<V>
  : Parsed<V> | undefined;

type Parsed<V extends Variable> = Exclude<ReturnType<V['parse']>, InvalidValue>;
