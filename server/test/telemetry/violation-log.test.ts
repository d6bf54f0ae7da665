import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ViolationLog } from '../../src/telemetry/csp-reports/violation-log.ts';

const violation = { directive: 'img-src', blocked: 'inline', document: '/' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function startLog() {
  const lines: { event: string; count?: number }[] = [];
  const log = { warn: (line: { event: string }) => lines.push(line) };
  const violations = new ViolationLog(log);
  const write = (count: number) => {
    for (let i = 0; i < count; i += 1) violations.write(violation);
  };
  return { lines, violations, write };
}

test('a flood from many addresses is a bounded number of lines, and one that counts the rest', () => {
  const { lines, write } = startLog();
  write(5_000);
  expect(lines).toHaveLength(120);
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(121);
  expect(lines.at(-1)).toEqual({ event: 'csp.violations_dropped', count: 4_880 });
});

test('the next minute starts anew; one without too many has nothing to say', () => {
  const { lines, write } = startLog();
  write(121);
  vi.advanceTimersByTime(60_000);
  write(1);
  vi.advanceTimersByTime(120_000);
  expect(lines.slice(120).map(({ event }) => event)).toEqual(['csp.violations_dropped', 'csp.violation']);
});

test('the end of the process forgets no count', () => {
  const { lines, violations, write } = startLog();
  write(130);
  violations.close();
  expect(lines.at(-1)).toEqual({ event: 'csp.violations_dropped', count: 10 });
  expect(vi.getTimerCount()).toBe(0);
});
