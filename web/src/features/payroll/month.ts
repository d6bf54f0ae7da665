/** Months are written like `2026-10`. */
export function monthsFrom(month: string, count: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + count)).toISOString().slice(0, 7);
}

export function lastMonth(now = new Date()): string {
  const thisMonth = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
  return monthsFrom(thisMonth, -1);
}

const format = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** For example "October 2026". */
export function monthName(month: string): string {
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
