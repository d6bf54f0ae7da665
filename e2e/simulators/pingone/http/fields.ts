import { type ErrorDetail, invalidData } from './api-error.ts';

/** Reads one field of a body; what is wrong with it goes into `problems`. */
export interface Field<T> {
  required: boolean;
  read(value: unknown, target: string, problems: ErrorDetail[]): T | undefined;
}

type Shape = Record<string, Field<unknown>>;
type Values<S extends Shape> = { [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/**
 * The body as `field` describes it.
 * @throws PingOneApiError 400 INVALID_DATA that names every field at fault
 */
export function readFields<T>(field: Field<T>, body: unknown): T {
  const problems: ErrorDetail[] = [];
  const value = field.read(body, '', problems);
  if (problems.length > 0 || value === undefined) throw invalidData(...problems);
  return value;
}

export function text({ minLength = 1, maxLength = 65_536 } = {}): Field<string> {
  return required((value, target, problems) => {
    if (typeof value !== 'string') return report(problems, invalid(target, 'must be a string'));
    if (value.length < minLength) return report(problems, detail('EMPTY_VALUE', target, 'must not be empty'));
    if (value.length <= maxLength) return value;
    const tooLong = detail('SIZE_LIMIT_EXCEEDED', target, `must have at most ${maxLength} characters`);
    return report(problems, { ...tooLong, innerError: { maximumValue: maxLength } });
  });
}

export function literal<T extends string>(expected: T): Field<T> {
  return oneOf([expected]);
}

export function oneOf<const T extends string>(expected: readonly T[]): Field<T> {
  return required((value, target, problems) => {
    const found = expected.find((each) => each === value);
    if (found !== undefined) return found;
    const problem = invalid(target, `must be ${expected.join(' or ')}`);
    return report(problems, { ...problem, innerError: { allowedValues: expected } });
  });
}

export function truth(): Field<boolean> {
  return required((value, target, problems) =>
    typeof value === 'boolean' ? value : report(problems, invalid(target, 'must be true or false')),
  );
}

export function list<T>(item: Field<T>): Field<T[]> {
  return required((value, target, problems) => {
    if (!Array.isArray(value)) return report(problems, invalid(target, 'must be a list'));
    const items = value.map((each, index) => item.read(each, `${target}[${index}]`, problems));
    return items.filter((each) => each !== undefined);
  });
}

/** An object of exactly these fields. Others are refused, so that a client that sends too much is noticed. */
export function object<S extends Shape>(
  shape: S,
  others: 'refused' | 'ignored' = 'refused',
): Field<Values<S>> {
  return required((value, target, problems) => {
    if (!isRecord(value)) return report(problems, invalid(target, 'must be an object'));
    if (others === 'refused') reportUnknown(shape, value, target, problems);
    const entries = Object.entries(shape).map(([name, field]) => {
      return [name, readMember(field, value[name], join(target, name), problems)];
    });
    // Complete where there are no problems, and readFields gives nothing out otherwise.
    return Object.fromEntries(entries) as Values<S>;
  });
}

export function optional<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, required: false };
}

function required<T>(read: Field<T>['read']): Field<T> {
  return { required: true, read };
}

function readMember(field: Field<unknown>, value: unknown, target: string, problems: ErrorDetail[]): unknown {
  if (value !== undefined) return field.read(value, target, problems);
  if (field.required) problems.push(detail('REQUIRED_VALUE', target, 'is required'));
  return undefined;
}

function reportUnknown(
  shape: Shape,
  value: Record<string, unknown>,
  target: string,
  problems: ErrorDetail[],
) {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shape, name));
  problems.push(...unknown.map((name) => invalid(join(target, name), 'is not expected here')));
}

function report(problems: ErrorDetail[], problem: ErrorDetail): undefined {
  problems.push(problem);
}

function invalid(target: string, why: string): ErrorDetail {
  return detail('INVALID_VALUE', target, why);
}

function detail(code: string, target: string, why: string): ErrorDetail {
  return { code, message: `${target || 'body'} ${why}`, target: target || 'body' };
}

function join(target: string, name: string): string {
  return target ? `${target}.${name}` : name;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
