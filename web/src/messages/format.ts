/** Dates, times, durations, numbers and lists the way the person's language and region write them. */
export type Format = ReturnType<typeof createFormat>;

const dayMs = 24 * 60 * 60 * 1000;

export function createFormat(locale: string) {
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  // A style rather than digits: only so a 12-hour clock has no leading zero and a 24-hour clock has one.
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const monthAndYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const unit = (name: 'second' | 'minute', count: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);

  const day = (instant: string, now = new Date()) => {
    const daysAgo = daysBetween(new Date(instant), now);
    return daysAgo === 0 || daysAgo === 1 ? relative.format(-daysAgo, 'day') : date.format(new Date(instant));
  };
  const time = (instant: string) => clock.format(new Date(instant));
  const moment = (instant: string, now = new Date()) => `${day(instant, now)}, ${time(instant)}`;
  return {
    locale,
    /** For example "today", "yesterday" or "Nov 12, 2026". */
    day,
    /** For example "2:05 PM". */
    time,
    /** For example "today, 2:05 PM". */
    moment,
    /** The time within the same day, else with its day. */
    timeOrMoment: (instant: string, now = new Date()) =>
      daysBetween(new Date(instant), now) === 0 ? time(instant) : moment(instant, now),
    /** For example "October 2026", of `2026-10`. */
    month: (month: string) => monthAndYear.format(new Date(`${month}-01T00:00:00Z`)),
    /** For example "10 minutes"; the last two minutes by the second. */
    remaining: (seconds: number) =>
      seconds > 120 ? unit('minute', Math.ceil(seconds / 60)) : unit('second', seconds),
    /** For example "30 seconds" or "2 minutes": changes seldom, so that it does not hurry anybody. */
    elapsed: (elapsedMs: number) => {
      const quarters = Math.floor(elapsedMs / 15_000);
      return quarters < 4 ? unit('second', quarters * 15) : unit('minute', Math.floor(quarters / 4));
    },
    /** For example "A, B, and C". */
    list: (items: readonly string[]) => conjunction.format(items),
    /** For example "A, B, or C". */
    choice: (items: readonly string[]) => disjunction.format(items),
    money: (cents: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100),
  };
}

/** Calendar days in the person's time zone. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (each: Date) => new Date(each.getFullYear(), each.getMonth(), each.getDate()).getTime();
  return Math.round((midnight(later) - midnight(earlier)) / dayMs);
}

type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Chooses the form of a sentence that a count needs in a language. */
export function pluralIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: Forms): string => forms[rules.select(count)] ?? forms.other;
}
