import { createServer } from 'node:tls';
import { generate } from 'selfsigned';
import { type Forwarder, startForwarder } from './forwarder.ts';

/** Ends TLS in front of the backend, as a load balancer does, with a self-signed certificate for the given host. */
export async function startTlsFront(host: string): Promise<Forwarder> {
  const certificate = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  const options = { key: certificate.private, cert: certificate.cert };
  return startForwarder((forward) => createServer(options, forward));
}
