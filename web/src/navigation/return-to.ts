import { useSearchParams } from 'wouter';

const anyOrigin = 'https://page.invalid';
// A browser drops tabs and line ends from an address and takes a backslash for a slash, so none may be in it.
const disguises = /[\\\p{Cc}]/u;

/** The path, query and fragment of `value` if it stays on this origin and is a place to return to, else `/`. */
export function safeReturnTo(value: string | null): string {
  if (!value?.startsWith('/') || value.length > 2000 || disguises.test(value)) return '/';
  const url = URL.parse(value, anyOrigin);
  if (url?.origin !== anyOrigin || url.pathname.startsWith('//') || url.pathname === '/mfa') return '/';
  return url.pathname + url.search + url.hash;
}

/** Where the person was going before this page came in between, as the address says; else `/`. */
export function useReturnTo(): string {
  const [search] = useSearchParams();
  return safeReturnTo(search.get('return_to'));
}
