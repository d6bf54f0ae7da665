import { type BackendOptions, type BackendProcess, startBackend } from './backend-process.ts';
import { backChannelLogoutPath, environmentFor, withSamples } from './environment.ts';
import { startForwardingFront, startNginxFront } from './front.ts';
import { type Replicas, startReplicas } from './replicas.ts';
import { type Simulators, type SimulatorsOptions, startSimulators } from './simulators.ts';
import { startParts } from './start-parts.ts';

export interface Deployment extends Simulators {
  /** An https origin that is not localhost; the browser maps its host to this machine. */
  origin: string;
  backend: Pick<BackendProcess, 'logLines' | 'ended'>;
  /** Where several processes make up the backend. */
  replicas?: Replicas;
}

export interface DeploymentOptions extends Pick<SimulatorsOptions, 'pingOne' | 'desktopAgent'> {
  /** Environment variables of the backend, over the usual ones. */
  environment?: Record<string, string> | ((simulators: Simulators) => Record<string, string>);
  /** The page comes from `portal.` under it. Default `rp.test`. */
  relyingPartyId?: string;
  /** So many processes on one Redis, behind nginx. Default: one, which keeps sessions in its memory. */
  replicas?: number;
}

/** Everything that a browser meets, on free ports: TLS, the backend in other processes, PingOne and PingID Desktop. */
export function startDeployment(
  options: DeploymentOptions = {},
  start: (options: BackendOptions) => Promise<BackendProcess> = startBackend,
): Promise<Deployment> {
  const {
    relyingPartyId = 'rp.test',
    replicas: count,
    environment: overrides,
    ...simulatorOptions
  } = options;
  const host = `portal.${relyingPartyId}`;
  return startParts(async (parts) => {
    const front = await (count === undefined ? startForwardingFront(host) : startNginxFront(host));
    let frontClosed: Promise<void> | undefined;
    const closeFront = () => (frontClosed ??= front.close());
    parts.defer(closeFront);
    const origin = `https://${host}:${front.port}`;
    // What PingOne itself calls comes from inside, past the load balancer.
    const backChannelLogoutUri = `http://127.0.0.1:${front.insidePort}${backChannelLogoutPath}`;
    const simulators = await startSimulators({
      publicOrigin: origin,
      relyingPartyId,
      ...simulatorOptions,
      pingOne: { backChannelLogoutUri, ...options.pingOne },
    });
    parts.defer(simulators.close);
    const desktopAgentUrl = simulators.desktopAgent.url;
    const { pingOne } = simulators;
    const environment = {
      ...environmentFor({ publicOrigin: origin, relyingPartyId, desktopAgentUrl, pingOne, port: 0 }),
      ...withSamples,
      ...(typeof overrides === 'function' ? overrides(simulators) : overrides),
    };
    const backend = await startBackends(count, environment, start, parts);
    await front.forwardTo(backend.ports);
    const close = async () => {
      // First, so that the backend does not wait for answers that nobody reads anymore.
      await closeFront();
      await parts.disposeAsync();
    };
    return { ...simulators, ...backend, origin, close };
  });
}

async function startBackends(
  count: number | undefined,
  environment: Record<string, string>,
  start: (options: BackendOptions) => Promise<BackendProcess>,
  parts: AsyncDisposableStack,
) {
  if (count === undefined) {
    const backend = await start({ environment });
    parts.defer(backend.stop);
    return { backend, ports: [backend.port] };
  }
  const replicas = await startReplicas({ count, environment });
  parts.defer(replicas.close);
  return { backend: replicas, replicas, ports: replicas.members.map(({ port }) => port) };
}
