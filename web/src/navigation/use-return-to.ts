import { useSearchParams } from 'wouter';
import { safeReturnTo } from './return-to.ts';

/** Where the person was going before this page came in between, as the address says; else `/`. */
export function useReturnTo(): string {
  const [search] = useSearchParams();
  return safeReturnTo(search.get('return_to'));
}
