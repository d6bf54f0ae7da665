import {
  type DesktopAgentSimulator,
  type DesktopAgentSimulatorOptions,
  startDesktopAgentSimulator,
} from '../simulators/desktop-agent/index.ts';
import {
  type PingOneSimulator,
  type PingOneSimulatorOptions,
  startPingOneSimulator,
} from '../simulators/pingone/index.ts';
import { startParts } from './start-parts.ts';

export interface SimulatorsOptions {
  publicOrigin: string;
  relyingPartyId: string;
  pingOne?: Partial<PingOneSimulatorOptions>;
  desktopAgent?: Partial<Omit<DesktopAgentSimulatorOptions, 'pingOneKeys' | 'pingOneKeysUrl'>>;
}

export interface Simulators {
  pingOne: PingOneSimulator;
  desktopAgent: DesktopAgentSimulator;
  close(): Promise<void>;
}

/** PingOne and one person's computer, which holds the keys of every desktop that the demo people have paired. */
export function startSimulators(options: SimulatorsOptions): Promise<Simulators> {
  const { publicOrigin, relyingPartyId } = options;
  const rp = { id: relyingPartyId, name: relyingPartyId };
  return startParts(async (parts) => {
    const pingOne = await startPingOneSimulator({ publicOrigin, rp, ...options.pingOne });
    parts.defer(() => pingOne.close());
    const desktopAgent = await startDesktopAgentSimulator({
      rpIds: [relyingPartyId],
      pingOneKeysUrl: pingOne.keysUrl,
      ...options.desktopAgent,
    });
    parts.defer(() => desktopAgent.close());
    await pairDesktops(pingOne, desktopAgent);
    return { pingOne, desktopAgent, close: () => parts.disposeAsync() };
  });
}

async function pairDesktops(pingOne: PingOneSimulator, desktopAgent: DesktopAgentSimulator): Promise<void> {
  for (const person of pingOne.people) {
    for (const device of person.devices) {
      if (device.type !== 'PINGID_DESKTOP_GEN2') continue;
      pingOne.pair(person.id, device.id, await desktopAgent.createCredential());
    }
  }
}
