import type { JSONWebKeySet } from 'jose';
import type { Behaviour, BehaviourName } from './behaviour.ts';
import type { Choices, OsType } from './choices.ts';
import type { ListenOn } from './loopback/listen.ts';
import type { NetworkCondition, NetworkConditionName } from './network/condition.ts';

interface CommonOptions {
  /** The relying party IDs whose pages may call the agent. */
  readonly rpIds: readonly [string, ...string[]];
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default `both`. */
  readonly listenOn?: ListenOn;
  /** False: the port is chosen and known to be free, but nothing listens until `start()`. Default true. */
  readonly listening?: boolean;
  /** The `iss` that options must carry; not checked where absent. */
  readonly issuer?: string;
  /** Default `approve`. */
  readonly behaviour?: Behaviour | BehaviourName;
  /** Default `normal`. */
  readonly network?: NetworkCondition | NetworkConditionName;
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
