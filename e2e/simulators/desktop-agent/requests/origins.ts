/**
 * Whether a page of this origin speaks for the relying party: its host is the relying party ID or lies under it.
 * Plain http counts only on the computer itself.
 */
export function isOriginOf(rpId: string, origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!url || url.origin !== origin) return false;
  const domain = rpId.toLowerCase();
  return isTrustworthy(url) && (url.hostname === domain || url.hostname.endsWith(`.${domain}`));
}

function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname));
}

function isLoopbackName(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
}
