// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeBrowser, type NavigatorLike } from '../src/index.ts';

const onMac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)';
const onWindows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const brandsOf = (...names: string[]) => ({ brands: names.map((brand) => ({ brand, version: '156' })) });

const browsers: [string, NavigatorLike, string][] = [
  [
    'Chrome',
    {
      userAgent: `${onMac} Chrome/156.0.0.0 Safari/537.36`,
      userAgentData: brandsOf('Not A Brand', 'Chromium', 'Google Chrome'),
    },
    'chrome chromium 156 mac',
  ],
  [
    'Chrome that hides its brands',
    { userAgent: `${onMac} Chrome/143.0.0.0 Safari/537.36` },
    'chrome chromium 143 mac',
  ],
  [
    'Edge',
    {
      userAgent: `${onWindows} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`,
      userAgentData: brandsOf('Chromium', 'Microsoft Edge'),
    },
    'edge chromium 156 windows',
  ],
  [
    'Brave',
    {
      userAgent: `${onWindows} Chrome/156.0.0.0 Safari/537.36`,
      userAgentData: brandsOf('Brave', 'Chromium'),
      brave: {},
    },
    'brave chromium 156 windows',
  ],
  [
    'plain Chromium',
    { userAgent: `${onMac} Chrome/156.0.0.0 Safari/537.36`, userAgentData: brandsOf('Chromium') },
    'chromium chromium 156 mac',
  ],
  ['Opera', { userAgent: `${onMac} Chrome/156.0.0.0 Safari/537.36 OPR/140.0.0.0` }, 'opera chromium 140 mac'],
  [
    'Firefox',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0' },
    'firefox gecko 153 windows',
  ],
  [
    'Safari',
    {
      userAgent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    },
    'safari webkit 26 mac',
  ],
  [
    'Safari on an iPad, which calls itself a Mac',
    {
      userAgent:
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
      maxTouchPoints: 5,
    },
    'safari webkit 26 phone',
  ],
  [
    'Safari on an iPhone',
    {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    },
    'safari webkit 26 phone',
  ],
  [
    'Chrome on an iPhone, which is Safari inside',
    {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0.0.0 Mobile/15E148 Safari/604.1',
    },
    'other webkit undefined phone',
  ],
  [
    'Chrome on Android',
    {
      userAgent:
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    },
    'chrome chromium 156 phone',
  ],
  [
    'Chromium on Linux',
    {
      userAgent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    },
    'chrome chromium 156 other',
  ],
  ['something else', { userAgent: 'curl/8' }, 'other other undefined other'],
];

describe('a browser is known by its own word', () => {
  it.each(browsers)('%s', (_name, navigator, expected) => {
    const { family, engine, majorVersion, system } = describeBrowser(navigator);
    expect(`${family} ${engine} ${majorVersion} ${system}`).toBe(expected);
  });

  it('with the version of its engine where it counts its own', () => {
    const userAgent = `${onMac} Chrome/143.0.0.0 Safari/537.36 OPR/127.0.0.0`;
    expect(describeBrowser({ userAgent })).toMatchObject({ majorVersion: 127, engineVersion: 143 });
  });
});
