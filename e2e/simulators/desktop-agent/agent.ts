import type { Behaviours } from './behaviour.ts';
import type { VerifyOptions } from './ceremonies/pingone-options.ts';
import type { Changes } from './changes.ts';
import type { AgentAction, Choices, OsType, ReplyFormat } from './choices.ts';
import type { Credentials } from './credentials/credentials.ts';
import type { Exchanges } from './exchanges.ts';
import type { Prompts } from './prompts.ts';

/** One running agent, from the inside. */
export interface Agent {
  /** The relying parties whose pages may call. */
  readonly rpIds: readonly [string, ...string[]];
  readonly os: OsType;
  /** How long the imagined person takes. */
  readonly answerAfterMs: number;
  readonly choices: Choices;
  readonly verifyOptions: VerifyOptions;
  readonly behaviours: Behaviours;
  readonly changes: Changes;
  readonly prompts: Prompts;
  readonly credentials: Credentials;
  readonly exchanges: Exchanges;
  /** What `replay` answers with. */
  readonly lastJwts: Map<AgentAction, string>;
  reply: ReplyFormat;
}
