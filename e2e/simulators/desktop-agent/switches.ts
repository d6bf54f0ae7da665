import { type Behaviour, type BehaviourName, toBehaviour } from './behaviour.ts';
import type { Changes } from './changes.ts';
import type { ReplyFormat } from './choices.ts';

/** What can be switched while the agent runs. */
export class Switches {
  readonly #changes: Changes;
  readonly #once: Behaviour[] = [];
  #behaviour: Behaviour;
  #reply: ReplyFormat;

  constructor(behaviour: Behaviour | BehaviourName, reply: ReplyFormat, changes: Changes) {
    this.#behaviour = toBehaviour(behaviour);
    this.#reply = reply;
    this.#changes = changes;
  }

  get behaviour(): Behaviour {
    return this.#behaviour;
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

  replyAs(format: ReplyFormat): void {
    this.#reply = format;
    this.#changes.announce();
  }

  /** The behaviour for the request at hand. */
  takeBehaviour(): Behaviour {
    return this.#once.shift() ?? this.#behaviour;
  }
}
