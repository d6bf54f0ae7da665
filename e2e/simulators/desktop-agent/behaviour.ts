export type Behaviour =
  | { readonly name: Exclude<BehaviourName, 'fail' | 'huge'> }
  | { readonly name: 'fail'; readonly status?: number; readonly body?: string }
  | { readonly name: 'huge'; readonly bytes?: number };

/** What the imagined person, or a broken agent, does with a request that is in order. */
export const behaviourNames = [
  'approve',
  'ask',
  'refuse',
  'hang',
  'fail',
  'garbage',
  'huge',
  'wrong_origin',
  'altered',
  'replay',
] as const;

export type BehaviourName = (typeof behaviourNames)[number];

export function isBehaviourName(value: unknown): value is BehaviourName {
  return behaviourNames.some((name) => name === value);
}

/** The standing behaviour, and the ones that were set for single requests to come. */
export class Behaviours {
  #standing: Behaviour;
  readonly #next: Behaviour[] = [];

  constructor(standing: Behaviour | BehaviourName) {
    this.#standing = toBehaviour(standing);
  }

  get standing(): Behaviour {
    return this.#standing;
  }

  /** Also forgets what was set for single requests: the last word counts. */
  set(behaviour: Behaviour | BehaviourName): void {
    this.#next.length = 0;
    this.#standing = toBehaviour(behaviour);
  }

  setOnce(behaviour: Behaviour | BehaviourName): void {
    this.#next.push(toBehaviour(behaviour));
  }

  take(): Behaviour {
    return this.#next.shift() ?? this.#standing;
  }
}

function toBehaviour(behaviour: Behaviour | BehaviourName): Behaviour {
  return typeof behaviour === 'string' ? { name: behaviour } : behaviour;
}
