const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLoopbackHost(host: string): boolean {
  return loopbackHosts.has(host);
}

/** Whether `host` is `domain` or lies under it: the rule by which an origin belongs to a relying party ID. */
export function isHostOnDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The host name of an origin or address, without port; empty where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
