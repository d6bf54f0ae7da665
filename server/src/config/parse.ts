/** What a parser returns for a value that cannot be used. The name of the variable is put before `reason`. */
export class InvalidValue {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

export type Parse<T> = (value: string) => T | InvalidValue;

export function parseText(value: string): string {
  return value;
}

export function parseShortText(value: string): string | InvalidValue {
  return value.length <= 200 && !/\p{Cc}/u.test(value)
    ? value
    : new InvalidValue('must be one line of at most 200 characters.');
}

/** @param unit what is counted, for the message: `seconds`, `requests` */
export function parseWholeNumber(unit: string, { min, max }: { min: number; max: number }): Parse<number> {
  return (value) => {
    const number = Number(value);
    return /^\d{1,9}$/.test(value) && number >= min && number <= max
      ? number
      : new InvalidValue(`is "${value}": it must be a number of ${unit} from ${min} to ${max}.`);
  };
}

export function parsePort(value: string): number | InvalidValue {
  const port = Number(value);
  return /^\d{1,5}$/.test(value) && port <= 65535
    ? port
    : new InvalidValue(`is "${value}": it must be a port number between 0 and 65535.`);
}

export function parseBoolean(value: string): boolean | InvalidValue {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return new InvalidValue(`is "${value}": it must be true or false.`);
}

export function parseOneOf<const T extends string>(...choices: T[]): Parse<T> {
  return (value) =>
    choices.find((choice) => choice === value) ??
    new InvalidValue(`is "${value}": it must be one of ${choices.join(', ')}.`);
}

export function parseId(value: string): string | InvalidValue {
  return /^[A-Za-z0-9_-]{1,64}$/.test(value)
    ? value
    : new InvalidValue(`is "${value}": an id has only letters, digits, hyphens, and underscores.`);
}
