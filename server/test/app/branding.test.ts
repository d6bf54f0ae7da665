import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { PageSettings } from 'shared';
import { Value } from 'typebox/value';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { startPortal } from './portal.ts';

const svg =
  '<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function fileWith(content: string | Buffer, name = 'logo'): string {
  const folder = mkdtempSync(join(tmpdir(), 'brand-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const brand = {
  BRAND_NAME: 'Acme & <Sons>',
  BRAND_ACCENT_COLOR: '#8A1538',
  BRAND_PRIVACY_URL: 'https://acme.example/privacy',
  BRAND_TERMS_URL: 'https://acme.example/terms',
  HELP_DESK: '</script><script>alert(1)</script>',
  DESKTOP_APP_DOWNLOAD_URL: 'https://acme.example/app',
  DESKTOP_APP_DOWNLOAD_URL_MAC: 'https://acme.example/app.pkg',
};

function settingsIn(html: string): PageSettings {
  const [, json = ''] = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(html) ?? [];
  return Value.Parse(PageSettings, JSON.parse(json));
}

test('the page is served with the settings in it, and the brand in its title', async () => {
  const portal = await startPortal({ environment: { ...brand, BRAND_LOGO: fileWith(svg) } });
  for (const path of ['/', '/index.html', '/devices/anything']) {
    const response = await fetch(portal.address + path);
    const html = await response.text();
    expect(settingsIn(html), path).toEqual({
      brand: {
        name: 'Acme & <Sons>',
        logoUrl: expect.stringMatching(/^\/brand\/logo\.svg\?v=[\w-]{12}$/),
        privacyUrl: 'https://acme.example/privacy',
        termsUrl: 'https://acme.example/terms',
      },
      helpDesk: '</script><script>alert(1)</script>',
      desktopAppDownloadUrls: { any: 'https://acme.example/app', mac: 'https://acme.example/app.pkg' },
    });
    expect(html).toContain('<title>Acme &amp; &lt;Sons&gt;</title>');
    expect(html).not.toContain('<script>alert');
    expect(html).toMatch(/<link rel="stylesheet" href="\/brand\.css\?v=[\w-]{12}" \/><\/head>/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  }
});

test('without a brand the page has its own name, and no style sheet of a brand', async () => {
  const portal = await startPortal();
  const html = await (await fetch(portal.address)).text();
  expect(settingsIn(html)).toEqual({ brand: { name: 'Sign-in security' }, desktopAppDownloadUrls: {} });
  expect(html).toContain('<title>Sign-in security</title>');
  expect(html).not.toContain('brand.css');
  for (const path of ['/brand.css', '/brand/logo.svg', '/brand/logo.png']) {
    const response = await fetch(portal.address + path);
    expect(response.headers.get('content-type'), path).not.toMatch(/css|image/);
  }
});

test('the page goes out compressed as the browser likes it, and only where it has changed', async () => {
  const portal = await startPortal({ environment: brand });
  const get = (headers: Record<string, string>) =>
    portal.app.inject({ url: '/', headers: { host: 'portal', ...headers } });
  const plain = await get({});
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.headers.vary).toBe('accept-encoding');
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [encoding, accepted] of [
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip;q=0.5, br;q=0'],
  ] as const) {
    const answer = await get({ 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(decoders[encoding](answer.rawPayload).toString()).toBe(plain.body);
    const etag = String(answer.headers.etag);
    const again = await get({ 'accept-encoding': accepted, 'if-none-match': `"other", W/${etag}` });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect((await get({ 'if-none-match': etag })).statusCode).toBe(200);
  }
});

test('the colors replace those of the page, in both schemes', async () => {
  const portal = await startPortal({ environment: brand });
  const response = await fetch(`${portal.address}/brand.css`);
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const styles = await response.text();
  expect(styles).toContain('--accent: light-dark(#8a1538, ');
  expect(styles).toMatch(/--on-accent: light-dark\(#ffffff, #\w{6}\);/);
});

test.each([
  ['svg', svg, 'image/svg+xml'],
  ['png', png, 'image/png'],
] as const)('a logo in %s is served with nothing that it could do', async (extension, content, type) => {
  const portal = await startPortal({ environment: { BRAND_LOGO: fileWith(content) } });
  const { brand: shown } = settingsIn(await (await fetch(portal.address)).text());
  expect(shown.logoUrl).toContain(`/brand/logo.${extension}?v=`);
  const response = await fetch(portal.address + shown.logoUrl);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(content));
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const other = await fetch(`${portal.address}/brand/logo.${extension}?v=of-another-replica`);
  expect(other.headers.get('cache-control')).toBe('no-cache');
});

test.each([
  ['is missing', '/no/such/logo.svg', 'cannot be found or read: /no/such/logo.svg'],
  ['is neither SVG nor PNG', 'GIF89a', 'neither SVG nor PNG'],
  ['has the SVG deep inside', '<html><svg></svg></html>', 'neither SVG nor PNG'],
  ['has a document type', '<!DOCTYPE svg><svg></svg>', 'neither SVG nor PNG'],
  ['is too large', `<svg>${' '.repeat(256 * 1024)}</svg>`, '257 KiB'],
])('a logo that %s stops the start', (_what, content, words) => {
  const path = content.startsWith('/') ? content : fileWith(content);
  const mistake = mistakesOf({ BRAND_LOGO: path }).find((each) => each.startsWith('BRAND_LOGO names a file'));
  expect(mistake).toContain(words);
});

test('a color for the dark scheme alone stops the start', () => {
  expect(mistakesOf({ BRAND_ACCENT_COLOR_DARK: '#86cbe6' }).join()).toContain('BRAND_ACCENT_COLOR is not');
});

function mistakesOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}
