import { type Behaviour, type BehaviourName, toBehaviour } from './behaviour.ts';
import type { Changes } from './changes.ts';
import type { ReplyFormat } from './choices.ts';
import { type NetworkCondition, type NetworkConditionName, toNetworkCondition } from './network/condition.ts';

export interface FirstPositions {
  readonly behaviour: Behaviour | BehaviourName | undefined;
  readonly network: NetworkCondition | NetworkConditionName | undefined;
  readonly reply: ReplyFormat;
}

/** What can be switched while the agent runs. */
export class Switches {
  readonly #changes: Changes;
  readonly #once: Behaviour[] = [];
  #behaviour: Behaviour;
  #networkCondition: NetworkCondition;
  #reply: ReplyFormat;

  constructor({ behaviour = 'approve', network = 'normal', reply }: FirstPositions, changes: Changes) {
    this.#behaviour = toBehaviour(behaviour);
    this.#networkCondition = toNetworkCondition(network);
    this.#reply = reply;
    this.#changes = changes;
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
  }

  get networkCondition(): NetworkCondition {
    return this.#networkCondition;
  }

  get reply(): ReplyFormat {
    return this.#reply;
  }

  /** Also forgets what was set for single requests: the last word counts. */
  behave(behaviour: Behaviour | BehaviourName): void {
    this.#once.length = 0;
    this.#behaviour = toBehaviour(behaviour);
    this.#changes.announce();
  }

  behaveOnce(behaviour: Behaviour | BehaviourName): void {
    this.#once.push(toBehaviour(behaviour));
  }

  network(condition: NetworkCondition | NetworkConditionName): void {
    this.#networkCondition = toNetworkCondition(condition);
    this.#changes.announce();
  }

  replyAs(format: ReplyFormat): void {
    this.#reply = format;
    this.#changes.announce();
  }

  /** The behaviour for the request at hand. */
  takeBehaviour(): Behaviour {
    return this.#once.shift() ?? this.#behaviour;
  }
}
