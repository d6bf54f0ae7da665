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

export type Behaviour =
  | { readonly name: Exclude<BehaviourName, 'fail' | 'huge'> }
  /** Default: 500 with `{"error":"simulated_failure"}`. */
  | { readonly name: 'fail'; readonly status?: number; readonly body?: string }
  /** Default: 1 MiB. */
  | { readonly name: 'huge'; readonly bytes?: number };

export function isBehaviourName(value: unknown): value is BehaviourName {
  return behaviourNames.some((name) => name === value);
}

export function toBehaviour(behaviour: Behaviour | BehaviourName): Behaviour {
  return typeof behaviour === 'string' ? { name: behaviour } : behaviour;
}
