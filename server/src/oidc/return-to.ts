/** What a cookie can carry along with the rest. */
const maxLength = 1024;

/**
 * Where to go after sign-in: a path on our own origin, with its query and fragment.
 * @returns undefined for anything that leaves the origin or is not a plain path
 */
export function parseReturnTo(value: string, publicOrigin: string): string | undefined {
  // Printable ASCII; a backslash or a quote grows when it is written down, and no browser puts one there unescaped.
  if (value.length > maxLength || !/^\/(?!\/)[\x21\x23-\x5b\x5d-\x7e]*$/.test(value)) return undefined;
  if (!URL.canParse(value, publicOrigin)) return undefined;
  const url = new URL(value, publicOrigin);
  if (url.origin !== publicOrigin || url.pathname.startsWith('//')) return undefined;
  const path = url.pathname + url.search + url.hash;
  return path.length <= maxLength ? path : undefined;
}
