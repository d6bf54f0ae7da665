import { createCertificate } from './certificate.ts';
import { startPlainForwarder } from './forwarder.ts';
import { freePort } from './free-port.ts';
import { startNginx } from './nginx.ts';
import { startParts } from './start-parts.ts';
import { startTlsFront } from './tls-front.ts';

/** What stands in front of the backend: it has its addresses before the backend has started. */
export interface Front {
  /** For browsers, with TLS. */
  port: number;
  /** For PingOne, which calls from inside, past TLS. */
  insidePort: number;
  /** Passes requests on to these ports of backends from now on. */
  forwardTo(ports: readonly number[]): Promise<void>;
  close(): Promise<void>;
}

/** Forwards to a single backend, and is no proxy that the backend would have to trust. */
export function startForwardingFront(host: string): Promise<Front> {
  return startParts(async (parts) => {
    const [front, inside] = await Promise.all([startTlsFront(host), startPlainForwarder()]);
    for (const forwarder of [front, inside]) parts.defer(forwarder.close);
    return {
      port: front.port,
      insidePort: inside.port,
      forwardTo: async ([port = 0]) => {
        for (const forwarder of [front, inside]) forwarder.forwardTo(port);
      },
      close: () => parts.disposeAsync(),
    };
  });
}

/** nginx, which spreads the requests over several backends. */
export async function startNginxFront(host: string): Promise<Front> {
  const insidePort = await freePort();
  const tls = await createCertificate(host);
  const nginx = await startNginx({ upstreams: [], serverName: host, tls, insidePort });
  return { port: nginx.port, insidePort, forwardTo: nginx.setUpstreams, close: nginx.close };
}
