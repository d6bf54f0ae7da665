import { generate } from 'selfsigned';

/** PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** A self-signed certificate for one host. */
export function createCertificate(host: string): Promise<Certificate> {
  return selfSigned(host, [{ type: 2, value: host }]);
}

/** A self-signed certificate for `localhost` and 127.0.0.1. */
export function loopbackCertificate(): Promise<Certificate> {
  return selfSigned('localhost', [
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
  ]);
}

type AlternativeName = { type: 2; value: string } | { type: 7; ip: string };

async function selfSigned(commonName: string, altNames: AlternativeName[]): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return { cert, key };
}
