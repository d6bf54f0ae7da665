// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/messages/format.ts';

const now = new Date(2026, 10, 12, 9, 30);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();
const english = createFormat('en-US');
const british = createFormat('en-GB');
const german = createFormat('de');

describe('a day', () => {
  it.each([
    ['earlier the same day', at(2026, 10, 12, 0, 0), 'today', 'heute'],
    ['late the day before', at(2026, 10, 11, 23, 59), 'yesterday', 'gestern'],
    ['early the day before', at(2026, 10, 11, 0, 0), 'yesterday', 'gestern'],
    ['before that', at(2026, 10, 10, 23, 59), 'Nov 10, 2026', '10. Nov. 2026'],
    ['in the future', at(2026, 10, 13, 0, 0), 'Nov 13, 2026', '13. Nov. 2026'],
  ])('%s is written as people say it', (_what, instant, inEnglish, inGerman) => {
    expect(english.day(instant, now)).toBe(inEnglish);
    expect(german.day(instant, now)).toBe(inGerman);
  });

  it('knows yesterday across the end of a month', () => {
    expect(english.day(at(2026, 9, 31, 12, 0), new Date(2026, 10, 1, 1, 0))).toBe('yesterday');
  });

  it('knows yesterday on the day after the clocks were changed', () => {
    expect(english.day(at(2026, 2, 29, 1, 0), new Date(2026, 2, 30, 0, 30))).toBe('yesterday');
  });
});

describe('a time', () => {
  it('follows the clock of the region', () => {
    expect(english.time(at(2026, 10, 12, 17, 5))).toMatch(/^5:05\sPM$/);
    expect(british.time(at(2026, 10, 12, 7, 5))).toBe('07:05');
    expect(german.time(at(2026, 10, 12, 17, 5))).toBe('17:05');
  });

  it('comes with its day where that is another one', () => {
    expect(german.timeOrMoment(at(2026, 10, 12, 14, 5), now)).toBe('14:05');
    expect(german.timeOrMoment(at(2026, 10, 11, 14, 5), now)).toBe('gestern, 14:05');
    expect(german.moment(at(2026, 10, 12, 14, 5), now)).toBe('heute, 14:05');
  });
});

describe('a duration', () => {
  it('counts the last two minutes in seconds', () => {
    expect([600, 121, 120, 2, 1].map(english.remaining)).toEqual([
      '10 minutes',
      '3 minutes',
      '120 seconds',
      '2 seconds',
      '1 second',
    ]);
    expect([600, 1].map(german.remaining)).toEqual(['10 Minuten', '1 Sekunde']);
  });

  it('of a wait changes seldom', () => {
    expect([15_000, 29_900, 30_000, 59_999].map(english.elapsed)).toEqual([
      '15 seconds',
      '15 seconds',
      '30 seconds',
      '45 seconds',
    ]);
    expect([60_000, 119_000, 120_000].map(english.elapsed)).toEqual(['1 minute', '1 minute', '2 minutes']);
  });
});

describe('lists, months and money', () => {
  it('are written as the language does', () => {
    expect(english.list(['A', 'B', 'C'])).toBe('A, B, and C');
    expect(german.list(['A', 'B', 'C'])).toBe('A, B und C');
    expect(german.choice(['A', 'B'])).toBe('A oder B');
    expect([english.month('2026-10'), german.month('2026-10')]).toEqual(['October 2026', 'Oktober 2026']);
    expect(english.money(123_456, 'USD')).toBe('$1,234.56');
    expect(german.money(123_456, 'EUR')).toMatch(/^1\.234,56\s€$/);
  });
});
