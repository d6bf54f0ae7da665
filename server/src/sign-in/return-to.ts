const maxLength = 2048;

/**
 * Where to go after sign-in: a path on our own origin, with its query and fragment.
 * @returns undefined for anything that leaves the origin or is not a plain path
 */
export function parseReturnTo(value: string, publicOrigin: string): string | undefined {
  if (value.length > maxLength || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return undefined;
  if (!URL.canParse(value, publicOrigin)) return undefined;
  const url = new URL(value, publicOrigin);
  if (url.origin !== publicOrigin || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
