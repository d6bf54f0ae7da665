const roomFor = 22;

/** As much of it as there is room for in a picture. */
export function shortHost(host: string): string {
  return host.length > roomFor ? `${host.slice(0, roomFor - 1)}…` : host;
}
