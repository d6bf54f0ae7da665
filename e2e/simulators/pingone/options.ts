import { randomUUID } from 'node:crypto';
import { type Choices, defaultChoices } from './choices.ts';
import { demoPeople } from './demo-people/demo-people.ts';
import type { RelyingParty } from './environment.ts';
import { type Application, createApplication, type WebApplication } from './openid-provider/applications.ts';
import type { Person } from './people.ts';
import type { DeviceSelection } from './policies.ts';

export interface PingOneSimulatorOptions {
  /** Default 0: any free one. */
  port?: number;
  /** The relying party's origin. Default `http://localhost:3000`. */
  publicOrigin?: string;
  /** Default `{publicOrigin}/auth/callback`. */
  redirectUris?: readonly string[];
  /** Default `{publicOrigin}/signed-out`. */
  postLogoutRedirectUris?: readonly string[];
  /** Where the web application takes logout tokens. Without it none are sent, and ID tokens carry no `sid`. */
  backChannelLogoutUri?: string;
  /** The MFA policy's relying party. Default: the host of `publicOrigin`. */
  rp?: { id: string; name?: string };
  /** Default: random. */
  environmentId?: string;
  /** The id of the one MFA policy. Default: random. */
  policyId?: string;
  /** Default: the demo people, without credentials. */
  people?: readonly Person[];
  /** Default: random. */
  webApplication?: Partial<Application>;
  /** Default: random. */
  workerApplication?: Partial<Application>;
  /** The MFA policy's. Default `DEFAULT_TO_FIRST`. */
  deviceSelection?: DeviceSelection;
  /** The MFA policy allows no new pairing of PingID Desktop. Default `false`. */
  pairingDisabled?: boolean;
  choices?: Partial<Choices>;
}

/** The options, and everything that they leave to the simulator. */
export interface Settings {
  port: number;
  environmentId: string;
  policyId: string;
  relyingParty: RelyingParty;
  people: readonly Person[];
  webApplication: WebApplication;
  workerApplication: Application;
  deviceSelection: DeviceSelection;
  pairingDisabled: boolean;
  choices: Choices;
}

export function settle(options: PingOneSimulatorOptions): Settings {
  const { publicOrigin = 'http://localhost:3000', backChannelLogoutUri } = options;
  const choices = { ...defaultChoices, ...options.choices };
  return {
    port: options.port ?? 0,
    environmentId: options.environmentId ?? randomUUID(),
    policyId: options.policyId ?? randomUUID(),
    relyingParty: relyingParty(options.rp ?? { id: new URL(publicOrigin).hostname }, choices),
    people: options.people ?? demoPeople(),
    webApplication: {
      ...createApplication(),
      ...options.webApplication,
      redirectUris: options.redirectUris ?? [`${publicOrigin}/auth/callback`],
      postLogoutRedirectUris: options.postLogoutRedirectUris ?? [`${publicOrigin}/signed-out`],
      ...(backChannelLogoutUri && { backChannelLogoutUri }),
    },
    workerApplication: { ...createApplication(), ...options.workerApplication },
    deviceSelection: options.deviceSelection ?? 'DEFAULT_TO_FIRST',
    pairingDisabled: options.pairingDisabled ?? false,
    choices,
  };
}

function relyingParty({ id, name = id }: { id: string; name?: string }, choices: Choices): RelyingParty {
  return { id, name: choices.relyingPartyName === 'relying-party-id' ? id : name };
}
