import type { Agent } from './agent.ts';
import type { Behaviour, BehaviourName } from './behaviour.ts';
import type { ReplyFormat } from './choices.ts';
import type { HeldCredential, PairedCredential } from './credentials/credential.ts';
import type { Exchange } from './exchanges.ts';
import type { ConnectionCounts } from './loopback/connections.ts';
import type { NetworkCondition, NetworkConditionName } from './network/condition.ts';
import type { Prompt } from './prompts.ts';

export interface DesktopAgentSimulator {
  /** The same while stopped, too. */
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
  readonly networkCondition: NetworkCondition;
  /** What pages meet on the port from the next request on, before the behaviour has a say. */
  network(condition: NetworkCondition | NetworkConditionName): void;
  readonly listening: boolean;
  /** Listens again, on the same port. @throws StartError `port_in_use` */
  start(): Promise<void>;
  /** Goes away: open prompts and every connection end. Credentials, behaviour and network condition stay. */
  stop(): Promise<void>;
  /** What the person is being asked at this moment. */
  readonly prompt: Prompt | undefined;
  /** The latest 200 requests, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** Also those that never carried a request: `{ opened: 1, withoutRequest: 1 }`. */
  readonly connections: ConnectionCounts;
  readonly credentials: readonly HeldCredential[];
  /** A credential as if registered, for a PingOne that starts with paired devices. Default: the first RP ID. */
  createCredential(rpId?: string): Promise<PairedCredential>;
  /** All of them, or one. */
  forgetCredentials(credentialId?: string): Promise<void>;
  /** The first truthy value of `condition`, looked at now and after every change: `until(() => agent.prompt)`. */
  until<T>(condition: () => T | undefined | null | false): Promise<T>;
  /** Ends what is under way and every connection. */
  close(): Promise<void>;
}

export function simulatorOf(agent: Agent): DesktopAgentSimulator {
  const { changes, credentials, exchanges, port, prompts, switches } = agent;
  return {
    port: port.number,
    url: `http://localhost:${port.number}`,
    unitId: credentials.unitId,
    get behaviour() {
      return switches.behaviour;
    },
    get reply() {
      return switches.reply;
    },
    behave: (behaviour) => switches.behave(behaviour),
    behaveOnce: (behaviour) => switches.behaveOnce(behaviour),
    replyAs: (format) => switches.replyAs(format),
    get networkCondition() {
      return switches.networkCondition;
    },
    network: (condition) => switches.network(condition),
    get listening() {
      return port.isListening;
    },
    start: () => port.start(),
    stop: () => {
      prompts.withdraw();
      return port.stop();
    },
    get connections() {
      return port.connections.counts;
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
    createCredential: async (rpId = agent.rpIds[0]) => {
      const { id, publicJwk } = await credentials.create(rpId);
      return { credentialId: id, publicJwk, unitId: credentials.unitId };
    },
    forgetCredentials: (credentialId) => credentials.forget(credentialId),
    until: (condition) => changes.until(condition),
    close: () => {
      changes.end();
      prompts.withdraw();
      return port.close();
    },
  };
}
