import type { Browser } from 'pingid-desktop-agent';

const names: Record<Browser['family'], string | undefined> = {
  brave: 'Brave',
  chrome: 'Chrome',
  chromium: 'Chromium',
  edge: 'Edge',
  firefox: 'Firefox',
  opera: 'Opera',
  safari: 'Safari',
  other: undefined,
};

const systems: Record<Browser['system'], string> = {
  mac: 'Mac',
  windows: 'Windows',
  phone: 'a phone or tablet',
  other: 'another system',
};

/** For example "Firefox", or where it does not say what it is: "your browser". */
export function browserName({ family }: Browser): string {
  return names[family] ?? 'your browser';
}

/** At the start of a sentence. */
export function browserNameFirst({ family }: Browser): string {
  return names[family] ?? 'Your browser';
}

/** For example "Chrome 156 on Mac". */
export function browserAndSystem({ family, majorVersion, system }: Browser): string {
  const name = names[family] ?? 'Unknown browser';
  return [name, majorVersion, 'on', systems[system]].filter((part) => part !== undefined).join(' ');
}

/** What its own engine counts; Opera counts otherwise. */
export function chromiumVersion({
  engine,
  family,
  majorVersion,
  engineVersion,
}: Browser): number | undefined {
  if (engine !== 'chromium') return undefined;
  return family === 'opera' ? engineVersion : majorVersion;
}
