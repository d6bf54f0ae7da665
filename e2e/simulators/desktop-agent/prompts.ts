import type { BehaviourName } from './behaviour.ts';
import type { Changes } from './changes.ts';
import type { AgentAction } from './choices.ts';
import { Refusal } from './refusal.ts';

/** What the person is asked, as PingID Desktop would show it beside Touch ID or Windows Hello. */
export interface Prompt extends Question {
  readonly id: number;
  approve(): void;
  refuse(): void;
}

export interface Question {
  readonly action: AgentAction;
  readonly origin: string;
  readonly rpId: string;
  /** How the agent is set to treat this one: under `ask` it waits for somebody. */
  readonly behaviour: BehaviourName;
}

export type Answer = 'approved' | 'refused' | 'withdrawn';

interface OpenPrompt extends Prompt {
  readonly answer: Promise<Answer>;
  withdraw(): void;
}

/** One prompt at a time. */
export class Prompts {
  readonly #changes: Changes;
  #open: OpenPrompt | undefined;
  #count = 0;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get current(): Prompt | undefined {
    return this.#open;
  }

  /** @throws Refusal `busy` while another prompt is open. */
  requireNone(): void {
    if (this.#open) throw new Refusal('busy');
  }

  /** The prompt goes away when it is answered, or withdrawn because the browser left (`signal`) or the agent closes. */
  open(question: Question, signal: AbortSignal): OpenPrompt {
    this.requireNone();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const settle = (answer: Answer) => {
      if (this.#open === prompt) this.#show(undefined);
      resolve(answer);
    };
    const prompt: OpenPrompt = {
      ...question,
      id: ++this.#count,
      answer: promise,
      approve: () => settle('approved'),
      refuse: () => settle('refused'),
      withdraw: () => settle('withdrawn'),
    };
    this.#show(prompt);
    if (signal.aborted) prompt.withdraw();
    signal.addEventListener('abort', prompt.withdraw, { once: true });
    return prompt;
  }

  withdraw(): void {
    this.#open?.withdraw();
  }

  #show(prompt: OpenPrompt | undefined): void {
    this.#open = prompt;
    this.#changes.announce();
  }
}
