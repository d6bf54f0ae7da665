/**
 * Whether a page of `origin` may act for the relying party: https, or http on localhost, with a host under the relying
 * party ID, or equal to it where the apex is accepted.
 */
export function belongsTo(rpId: string, origin: string, apexAccepted: boolean): boolean {
  const url = URL.parse(origin);
  if (!url || !isSecure(url)) return false;
  return url.hostname.endsWith(`.${rpId}`) || (apexAccepted && url.hostname === rpId);
}

function isSecure({ protocol, hostname }: URL): boolean {
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
}
