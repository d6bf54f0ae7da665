import { InvalidValue } from './parse.ts';

/** A color as `#rrggbb` in lower case. */
export type Color = `#${string}`;

export type Scheme = 'light' | 'dark';

/**
 * The least favorable surface that the page draws links on: the darkest one of the light scheme, the lightest one of the
 * dark scheme. A test holds them against the page's style sheets.
 */
export const hardestSurface: Record<Scheme, Color> = { light: '#f0f2f5', dark: '#20262b' };

/** WCAG 2.2, success criterion 1.4.3, for text of normal size. */
const neededContrast = 4.5;

/** What can be read on every surface leaves at least as much contrast for these. */
const onAccent: Record<Scheme, Color> = { light: '#ffffff', dark: '#101416' };

/** The page derives its tints from these. */
export interface AccentColors {
  accent: Color;
  /** Text on the accent color. */
  onAccent: Color;
}

/**
 * A color for links and buttons in one color scheme. It has to be readable on the page's surfaces.
 * @returns a parser that names the contrast that it measured, and the one that is needed
 */
export function parseAccentColor(scheme: Scheme): (value: string) => Color | InvalidValue {
  return (value) => {
    if (!isColor(value)) return new InvalidValue(`is "${value}": it must be a color like #0b5a75.`);
    const color: Color = `#${value.slice(1).toLowerCase()}`;
    const contrast = contrastOf(color, hardestSurface[scheme]);
    if (contrast >= neededContrast) return color;
    // Rounded down, so that 4.499 does not read as what is needed.
    const measured = (Math.floor(contrast * 100) / 100).toFixed(2);
    return new InvalidValue(
      `is "${value}": its contrast with the page's ${scheme} background ${hardestSurface[scheme]} is ${measured}:1, ` +
        `and links need ${neededContrast}:1. Choose a ${scheme === 'light' ? 'darker' : 'lighter'} color.`,
    );
  };
}

/** Where only the light scheme's color is given, the dark one's is made from it. */
export function accentColors(light: Color, dark = lightened(light)): Record<Scheme, AccentColors> {
  return {
    light: { accent: light, onAccent: onAccent.light },
    dark: { accent: dark, onAccent: onAccent.dark },
  };
}

/** As much lighter as it has to be for the dark scheme, and no more. */
function lightened(color: Color): Color {
  for (let percent = 0; percent < 100; percent += 1) {
    const candidate = mix(color, '#ffffff', percent);
    if (contrastOf(candidate, hardestSurface.dark) >= neededContrast) return candidate;
  }
  return '#ffffff';
}

/** From 1 to 21. {@link https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio} */
export function contrastOf(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** {@link https://www.w3.org/TR/WCAG22/#dfn-relative-luminance} */
function luminanceOf(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param percent how much of `other` there is in the mixture */
function mix(color: Color, other: Color, percent: number): Color {
  const others = channelsOf(other);
  const channels = channelsOf(color).map((channel, index) =>
    Math.round(channel + (((others[index] ?? channel) - channel) * percent) / 100),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(color: Color): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function isColor(value: string): value is Color {
  return /^#[\da-f]{6}$/i.test(value);
}
