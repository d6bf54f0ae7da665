import { useSearchParams } from 'wouter';

/** Months are written like `2026-10`. */
export function monthsFrom(month: string, count: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + count)).toISOString().slice(0, 7);
}

export function lastMonth(now = new Date()): string {
  const thisMonth = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  return monthsFrom(thisMonth, -1);
}

/** The month in the address, else the last one that is over. */
export function useMonth(): string {
  const [search] = useSearchParams();
  const month = search.get('month');
  return month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : lastMonth();
}
