import { expect, test } from 'vitest';
import { describeViolation } from '../../src/telemetry/csp-reports/violation.ts';

const publicOrigin = 'https://portal.example.com';
const claimed = {
  document: `${publicOrigin}/devices?q=1#part`,
  directive: 'img-src',
  blocked: 'inline',
  source: '',
  line: 0,
};

function describe(changes: Partial<typeof claimed>) {
  return describeViolation({ ...claimed, ...changes }, publicOrigin);
}

test('a page is its path, without what people search for or come back to', () => {
  expect(describe({})).toEqual({ directive: 'img-src', blocked: 'inline', document: '/devices' });
});

test.each([
  ['https://dana:secret@cdn.example/a?b#c', 'https://cdn.example'],
  ['wss://push.example/channel', 'wss://push.example'],
  ['chrome-extension://abcdefgh/page.js', 'chrome-extension:'],
  ['file:///C:/Users/Dana/page.js', 'file:'],
  ['data:text/plain;base64,RGFuYQ==', 'data:'],
  ['blob:https://portal.example.com/0-1', 'blob:'],
  ['data', 'data:'],
  ['wasm-eval', 'wasm-eval'],
  ['', 'unknown'],
  ['Dana Desktop', 'unknown'],
  [`${'x'.repeat(40)}://y`, 'unknown'],
])('what was blocked, %s, is %s', (blocked, expected) => {
  expect(describe({ blocked })?.blocked).toBe(expected);
});

test.each([
  [`${publicOrigin}/assets/main.js?v=1`, '/assets/main.js'],
  ['https://cdn.example/of/dana.js', 'https://cdn.example'],
  ['moz-extension://0-1-2/content.js', 'moz-extension:'],
  ['file:///home/dana/page.html', 'file:'],
])('a source file %s is %s', (source, expected) => {
  expect(describe({ source })?.source).toBe(expected);
});

test.each([-1, 0, 1.5, Number.MAX_VALUE])('%d is no line', (line) => {
  expect(describe({ line })).not.toHaveProperty('line');
});

test('the directive of an older browser stands before its sources', () => {
  expect(describe({ directive: "script-src 'self'" })?.directive).toBe('script-src');
});

test.each(['', 'IMG-SRC', 'img_src', 'a-b-c-d-e-f', 'x'.repeat(41), 'img-src\nforged', '__proto__'])(
  'no directive: %j',
  (directive) => {
    expect(describe({ directive })).toBeUndefined();
  },
);

test.each(['about:blank', 'https://portal.example.com.evil.example/', '/devices', ''])(
  'no page of ours: %j',
  (document) => {
    expect(describe({ document })).toBeUndefined();
  },
);
