import { createServer } from 'node:tls';
import { createCertificate } from './certificate.ts';
import { type Forwarder, startForwarder } from './forwarder.ts';

/** Ends TLS in front of the backend, as a load balancer does, with a self-signed certificate for the given host. */
export async function startTlsFront(host: string): Promise<Forwarder> {
  const certificate = await createCertificate(host);
  return startForwarder((forward) => createServer({ ...certificate }, forward));
}
