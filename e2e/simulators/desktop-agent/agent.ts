import { optionsVerifier, type VerifyOptions } from './ceremonies/pingone-options.ts';
import { Changes } from './changes.ts';
import { type AgentAction, type Choices, defaultChoices, type OsType } from './choices.ts';
import { Credentials } from './credentials/credentials.ts';
import { Exchanges } from './exchanges.ts';
import { LoopbackPort } from './loopback/loopback-port.ts';
import type { DesktopAgentSimulatorOptions } from './options.ts';
import { Prompts } from './prompts.ts';
import { Switches } from './switches.ts';

/** One running agent, from the inside. */
export interface Agent {
  /** The relying parties whose pages may call. */
  readonly rpIds: readonly [string, ...string[]];
  readonly os: OsType;
  /** How long the imagined person takes. */
  readonly answerAfterMs: number;
  readonly choices: Choices;
  readonly verifyOptions: VerifyOptions;
  readonly changes: Changes;
  readonly port: LoopbackPort;
  readonly switches: Switches;
  readonly prompts: Prompts;
  readonly credentials: Credentials;
  readonly exchanges: Exchanges;
  /** What `replay` answers with. */
  readonly lastJwts: Map<AgentAction, string>;
}

export async function newAgent(options: DesktopAgentSimulatorOptions): Promise<Agent> {
  const changes = new Changes();
  const choices = { ...defaultChoices, ...options.choices };
  const keys = options.pingOneKeys ?? new URL(options.pingOneKeysUrl);
  return {
    rpIds: options.rpIds,
    os: options.os ?? 'MAC',
    answerAfterMs: options.answerAfterMs ?? 0,
    choices,
    verifyOptions: optionsVerifier({ keys, issuer: options.issuer }, choices),
    changes,
    port: new LoopbackPort(options.listenOn ?? 'both', changes),
    switches: new Switches(
      { behaviour: options.behaviour, network: options.network, reply: choices.reply },
      changes,
    ),
    prompts: new Prompts(changes),
    credentials: await Credentials.load(options.stateFile, changes),
    exchanges: new Exchanges(changes),
    lastJwts: new Map(),
  };
}
