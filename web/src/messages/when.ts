// The page speaks English; times look the way the person's own English does.
const locale = globalThis.navigator?.languages?.find((language) => language.startsWith('en')) ?? 'en-GB';
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
// A style rather than digits: only so a 12-hour clock has no leading zero and a 24-hour clock has one.
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

/** For example "today", "yesterday" or "12 Nov 2026". */
export function formatDay(instant: string, now = new Date()): string {
  const date = new Date(instant);
  if (date.toDateString() === now.toDateString()) return 'today';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return date.toDateString() === yesterday.toDateString() ? 'yesterday' : day.format(date);
}

/** For example "today 14:05". */
export function formatMoment(instant: string, now = new Date()): string {
  return `${formatDay(instant, now)} ${time.format(new Date(instant))}`;
}

/** For example "14:05" within the same day, else with its day. */
export function formatTime(instant: string, now = new Date()): string {
  const date = new Date(instant);
  return date.toDateString() === now.toDateString() ? time.format(date) : formatMoment(instant, now);
}
