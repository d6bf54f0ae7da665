import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import type { Agent } from './agent.ts';
import { type Behaviour, type BehaviourName, Behaviours } from './behaviour.ts';
import { optionsVerifier, type PingOneTrust } from './ceremonies/pingone-options.ts';
import { Changes } from './changes.ts';
import { type Choices, defaultChoices, type OsType, type ReplyFormat } from './choices.ts';
import type { HeldCredential, PairedCredential } from './credentials/credential.ts';
import { Credentials } from './credentials/credentials.ts';
import { type Exchange, Exchanges } from './exchanges.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { type Prompt, Prompts } from './prompts.ts';
import { handleAgentRequest } from './requests/agent-requests.ts';

interface CommonOptions {
  /** The relying party IDs whose pages may call the agent. */
  readonly rpIds: readonly [string, ...string[]];
  /** Default 0: a free one. */
  readonly port?: number;
  /** The `iss` that options must carry; not checked where absent. */
  readonly issuer?: string;
  /** Default `approve`. */
  readonly behaviour?: Behaviour | BehaviourName;
  /** How long the imagined person takes to approve or refuse. Default 0. */
  readonly answerAfterMs?: number;
  /** Default `MAC`. */
  readonly os?: OsType;
  /** Where credentials outlive the agent; in memory where absent. */
  readonly stateFile?: string;
  /** Serves the page at `{url}/simulator`. Default false. */
  readonly controlPage?: boolean;
  readonly choices?: Partial<Choices>;
}

/** PingOne's public keys: where they are fetched, or the keys themselves. */
type KeysOption =
  | { readonly pingOneKeysUrl: string | URL; readonly pingOneKeys?: never }
  | { readonly pingOneKeys: JSONWebKeySet; readonly pingOneKeysUrl?: never };

export type DesktopAgentSimulatorOptions = CommonOptions & KeysOption;

export interface DesktopAgentSimulator {
  readonly port: number;
  /** `http://localhost:{port}` */
  readonly url: string;
  /** This installation, the same for all its credentials. */
  readonly unitId: string;
  readonly behaviour: Behaviour;
  readonly reply: ReplyFormat;
  /** Behaves so from the next request on. */
  behave(behaviour: Behaviour | BehaviourName): void;
  /** Behaves so for the next request only; several calls line up. */
  behaveOnce(behaviour: Behaviour | BehaviourName): void;
  replyAs(format: ReplyFormat): void;
  /** What the person is being asked at this moment. */
  readonly prompt: Prompt | undefined;
  /** The latest requests, oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly credentials: readonly HeldCredential[];
  /** A credential as if it had been registered, for a PingOne that starts with paired devices. Default: the first RP ID. */
  createCredential(rpId?: string): Promise<PairedCredential>;
  /** All of them, or one. */
  forgetCredentials(credentialId?: string): Promise<void>;
  /** Waits for the first truthy value of `condition`, looked at after every change: `until(() => agent.prompt)`. */
  until<T>(condition: () => T | undefined | null | false): Promise<T>;
  /** Ends what is under way and every connection. */
  close(): Promise<void>;
}

/**
 * Starts an agent that answers as PingID Desktop would, without a person or a biometric sensor.
 * @throws StartError `port_in_use`, `state_unreadable`
 */
export async function startDesktopAgentSimulator(
  options: DesktopAgentSimulatorOptions,
): Promise<DesktopAgentSimulator> {
  const agent = await agentOf(options);
  const server = await listenOnLoopback(options.port ?? 0, (request, response) => {
    void route(agent, request, response);
  });
  return simulatorOf(agent, server);
}

async function agentOf(options: DesktopAgentSimulatorOptions): Promise<Agent> {
  const changes = new Changes();
  const choices = { ...defaultChoices, ...options.choices };
  return {
    rpIds: options.rpIds,
    os: options.os ?? 'MAC',
    answerAfterMs: options.answerAfterMs ?? 0,
    choices,
    verifyOptions: optionsVerifier(trustOf(options), choices),
    behaviours: new Behaviours(options.behaviour ?? 'approve'),
    changes,
    prompts: new Prompts(changes),
    credentials: await Credentials.load(options.stateFile, changes),
    exchanges: new Exchanges(changes),
    lastJwts: new Map(),
    reply: choices.reply,
  };
}

function trustOf(options: DesktopAgentSimulatorOptions): PingOneTrust {
  const keys = options.pingOneKeys ?? new URL(options.pingOneKeysUrl);
  return { keys, issuer: options.issuer };
}

async function route(agent: Agent, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  await handleAgentRequest(agent, path, request, response);
}

function simulatorOf(agent: Agent, server: LoopbackServer): DesktopAgentSimulator {
  const { behaviours, changes, credentials, exchanges, prompts } = agent;
  return {
    port: server.port,
    url: `http://localhost:${server.port}`,
    unitId: credentials.unitId,
    get behaviour() {
      return behaviours.standing;
    },
    get reply() {
      return agent.reply;
    },
    get prompt() {
      return prompts.current;
    },
    get exchanges() {
      return exchanges.all;
    },
    get credentials() {
      return credentials.held.map(({ id, rpId, createdAt }) => ({ id, rpId, createdAt }));
    },
    behave: (behaviour) => {
      behaviours.set(behaviour);
      changes.announce();
    },
    behaveOnce: (behaviour) => behaviours.setOnce(behaviour),
    replyAs: (format) => {
      agent.reply = format;
      changes.announce();
    },
    createCredential: async (rpId = agent.rpIds[0]) => {
      const { id, publicJwk } = await credentials.create(rpId);
      return { credentialId: id, publicJwk, unitId: credentials.unitId };
    },
    forgetCredentials: (credentialId) => credentials.forget(credentialId),
    until: (condition) => changes.until(condition),
    close: () => {
      prompts.withdraw();
      changes.end();
      return server.close();
    },
  };
}
