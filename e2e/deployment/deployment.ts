import { type BackendOptions, type BackendProcess, startBackend } from './backend-process.ts';
import { backChannelLogoutPath, environmentFor, withSamples } from './environment.ts';
import { startPlainForwarder } from './forwarder.ts';
import { type Simulators, type SimulatorsOptions, startSimulators } from './simulators.ts';
import { startTlsFront } from './tls-front.ts';

export interface Deployment extends Simulators {
  /** An https origin that is not localhost; the browser maps its host to this machine. */
  origin: string;
  backend: BackendProcess;
}

export interface DeploymentOptions extends Pick<SimulatorsOptions, 'pingOne' | 'desktopAgent'> {
  /** Environment variables of the backend, over the usual ones. */
  environment?: Record<string, string> | ((simulators: Simulators) => Record<string, string>);
  /** The page comes from `portal.` under it. Default `rp.test`. */
  relyingPartyId?: string;
}

/** Everything that a browser meets, on free ports: TLS, the backend in another process, PingOne and PingID Desktop. */
export async function startDeployment(
  options: DeploymentOptions = {},
  start: (options: BackendOptions) => Promise<BackendProcess> = startBackend,
): Promise<Deployment> {
  const { relyingPartyId = 'rp.test' } = options;
  const host = `portal.${relyingPartyId}`;
  // What PingOne itself calls comes from inside, past the load balancer.
  const [front, inside] = await Promise.all([startTlsFront(host), startPlainForwarder()]);
  const origin = `https://${host}:${front.port}`;
  const backChannelLogoutUri = `http://127.0.0.1:${inside.port}${backChannelLogoutPath}`;
  const simulators = await startSimulators({
    publicOrigin: origin,
    ...options,
    relyingPartyId,
    pingOne: { backChannelLogoutUri, ...options.pingOne },
  });
  const environment = environmentFor({
    publicOrigin: origin,
    relyingPartyId,
    desktopAgentUrl: simulators.desktopAgent.url,
    pingOne: simulators.pingOne,
    port: 0,
  });
  const backend = await start({
    environment: { ...environment, ...withSamples, ...asRecord(options.environment, simulators) },
  });
  front.forwardTo(backend.port);
  inside.forwardTo(backend.port);
  return {
    ...simulators,
    origin,
    backend,
    close: async () => {
      await Promise.all([front.close(), inside.close(), backend.stop()]);
      await simulators.close();
    },
  };
}

function asRecord(environment: DeploymentOptions['environment'], simulators: Simulators) {
  return typeof environment === 'function' ? environment(simulators) : environment;
}
