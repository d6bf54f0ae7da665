import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { accentColors, contrastOf, hardestSurface, parseAccentColor } from '../../src/config/accent-color.ts';
import { InvalidValue } from '../../src/config/parse.ts';

const pageSources = fileURLToPath(new URL('../../../web/src', import.meta.url));

test('contrast is that of WCAG', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});

test('no surface of the page is harder to read on than the one that colors are checked against', () => {
  const styles = globSync('**/*.css', { cwd: pageSources }).map((file) =>
    readFileSync(`${pageSources}/${file}`, 'utf8'),
  );
  const token =
    /--(?:page|surface|surface-raised|surface-sunken|surface-hover): light-dark\((#\w{6}), (#\w{6})\)/g;
  const surfaces = [...styles.join('\n').matchAll(token)];
  expect(surfaces).toHaveLength(5);
  for (const [definition, light, dark] of surfaces) {
    const against = (other: '#000000' | '#ffffff', color = '') => contrastOf(`#${color.slice(1)}`, other);
    expect(against('#000000', light), definition).toBeGreaterThanOrEqual(
      against('#000000', hardestSurface.light),
    );
    expect(against('#ffffff', dark), definition).toBeGreaterThanOrEqual(
      against('#ffffff', hardestSurface.dark),
    );
  }
});

test('a color that can be read is taken, in lower case', () => {
  expect(parseAccentColor('light')('#0B5A75')).toBe('#0b5a75');
  expect(parseAccentColor('dark')('#86cbe6')).toBe('#86cbe6');
});

test.each([
  ['light', '#ffcc00', 'light background #f0f2f5 is 1.34:1, and links need 4.5:1. Choose a darker color.'],
  ['dark', '#0b5a75', 'dark background #20262b is 1.99:1, and links need 4.5:1. Choose a lighter color.'],
  // Good enough on white, and not quite on the page behind it.
  ['light', '#737373', '#f0f2f5 is 4.22:1'],
  ['light', 'teal', 'must be a color like #0b5a75'],
  ['light', '#0b5', 'must be a color like #0b5a75'],
  ['light', '#0b5a75; }', 'must be a color like #0b5a75'],
] as const)('a color for the %s scheme, %s, is refused: %s', (scheme, value, words) => {
  const parsed = parseAccentColor(scheme)(value);
  expect(parsed).toBeInstanceOf(InvalidValue);
  expect(parsed instanceof InvalidValue && parsed.reason).toContain(words);
});

test.each(['#0b5a75', '#8a1538', '#000000', '#1d4ed8', '#6f6f00'] as const)(
  'from %s alone both schemes get colors that can be read',
  (light) => {
    const colors = accentColors(light);
    for (const scheme of ['light', 'dark'] as const) {
      const { accent, onAccent } = colors[scheme];
      expect(contrastOf(accent, hardestSurface[scheme]), accent).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(onAccent, accent), accent).toBeGreaterThanOrEqual(4.5);
    }
    expect(colors.light.accent).toBe(light);
  },
);

test('a color is made no lighter than it has to be', () => {
  const { accent } = accentColors('#0b5a75').dark;
  expect(contrastOf(accent, hardestSurface.dark)).toBeLessThan(4.7);
});

test('the color for the dark scheme is taken as it is where it is given', () => {
  expect(accentColors('#8a1538', '#ffb3c7').dark.accent).toBe('#ffb3c7');
});
