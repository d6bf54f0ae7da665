import { generate } from 'selfsigned';

/** PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/** A self-signed certificate for one host. */
export async function createCertificate(host: string): Promise<Certificate> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });
  return { cert, key };
}
