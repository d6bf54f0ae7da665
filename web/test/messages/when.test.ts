// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { secondsLeft, waitedFor } from '../../src/messages/duration.ts';
import { formatDay, formatMoment, formatTime } from '../../src/messages/when.ts';

const now = new Date(2026, 10, 12, 9, 30);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('when something was', () => {
  it.each([
    ['earlier the same day', at(2026, 10, 12, 0, 0), 'today'],
    ['late the day before', at(2026, 10, 11, 23, 59), 'yesterday'],
    ['early the day before', at(2026, 10, 11, 0, 0), 'yesterday'],
  ])('%s is said in words', (_what, instant, words) => {
    expect(formatDay(instant, now)).toBe(words);
  });

  it('before that is a date', () => {
    expect(formatDay(at(2026, 10, 10, 23, 59), now)).toMatch(/10/);
    expect(formatDay(at(2025, 10, 12, 9, 30), now)).toMatch(/2025/);
  });

  it('knows yesterday across the end of a month', () => {
    expect(formatDay(at(2026, 9, 31, 12, 0), new Date(2026, 10, 1, 1, 0))).toBe('yesterday');
  });

  it('has its time where the moment counts', () => {
    expect(formatMoment(at(2026, 10, 12, 8, 5), now)).toMatch(/^today .*8:05/);
  });

  it('has no leading zero where the clock has twelve hours', async () => {
    vi.stubGlobal('navigator', { languages: ['en-US'] });
    vi.resetModules();
    const american = await import('../../src/messages/when.ts');
    expect(american.formatMoment(at(2026, 10, 12, 5, 55), now)).toMatch(/^today 5:55\sAM$/);
  });

  it('needs no day where it is the same', () => {
    expect(formatTime(at(2026, 10, 12, 14, 5), now)).toMatch(/^(14:05|2:05)/);
    expect(formatTime(at(2026, 10, 11, 14, 5), now)).toMatch(/^yesterday /);
  });
});

describe('how long a pause still is', () => {
  it('counts in seconds, of which the last is one', () => {
    expect([2, 1].map(secondsLeft)).toEqual(['2 seconds left', '1 second left']);
    expect([600, 121, 120].map(secondsLeft)).toEqual([
      '10 minutes left',
      '3 minutes left',
      '120 seconds left',
    ]);
  });
});

describe('how long somebody has waited', () => {
  it('changes seldom', () => {
    expect([15_000, 29_900, 30_000, 59_999].map(waitedFor)).toEqual([
      '15 seconds',
      '15 seconds',
      '30 seconds',
      '45 seconds',
    ]);
    expect([60_000, 119_000, 120_000, 600_000].map(waitedFor)).toEqual([
      '1 minute',
      '1 minute',
      '2 minutes',
      '10 minutes',
    ]);
  });
});
