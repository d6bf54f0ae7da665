import { readFileSync } from 'node:fs';
import { type Parse, Unusable } from './parsers.ts';

export type Environment = Record<string, string | undefined>;

/** Reads one variable after another and gathers the mistakes instead of stopping at the first. */
export class EnvironmentReader {
  readonly mistakes: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  has(name: string): boolean {
    return Boolean(this.#environment[name]?.trim() || this.#environment[`${name}_FILE`]?.trim());
  }

  optional<T>(name: string, parse: Parse<T>): T | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (!(parsed instanceof Unusable)) return parsed;
    this.mistake(`${name} ${parsed.why}`);
    return undefined;
  }

  required<T>(name: string, parse: Parse<T>): T | undefined {
    if (!this.has(name)) {
      this.mistake(`${name} is not set.`);
      return undefined;
    }
    return this.optional(name, parse);
  }

  mistake(text: string): void {
    this.mistakes.push(text);
  }

  #value(name: string): string | undefined {
    const direct = this.#environment[name]?.trim();
    const file = this.#environment[`${name}_FILE`]?.trim();
    if (direct && file) {
      this.mistake(`${name} and ${name}_FILE are both set: keep one of them.`);
      return undefined;
    }
    if (!file) return direct || undefined;
    return this.#content(name, file);
  }

  #content(name: string, file: string): string | undefined {
    try {
      const content = readFileSync(file, 'utf8').trim();
      if (content) return content;
      this.mistake(`${name}_FILE names a file that is empty: ${file}`);
    } catch {
      this.mistake(`${name}_FILE names a file that cannot be found or read: ${file}`);
    }
    return undefined;
  }
}
