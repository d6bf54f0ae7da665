import { useSearchParams } from 'wouter';
import { lastMonth } from './month.ts';

/** The month in the address, else the last one that is over. */
export function useMonth(): string {
  const [search] = useSearchParams();
  const month = search.get('month');
  return month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : lastMonth();
}
