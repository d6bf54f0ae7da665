import type { RefusalCode } from './choices.ts';

/** The agent says no. What a code means in HTTP is in choices.ts. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
