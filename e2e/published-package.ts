import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems';
import { chromium } from '@playwright/test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { provideBrowser } from './browser.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { startDesktopAgentSimulator } from './simulators/desktop-agent/index.ts';
import { newPingOne } from './simulators/desktop-agent/test/pingone.ts';

/**
 * Packs `pingid-desktop-agent` as it would be published, checks the tarball, installs it into an empty Vite app, and lets
 * that app call the simulator of PingID Desktop in Chromium. Fails with what is wrong.
 */

const maxBundleBytes = 6000;
const source = join(import.meta.dirname, '../web/desktop-agent');
const app = mkdtempSync(join(tmpdir(), 'published-package-'));

function pack(): string {
  const command = ['--yes', '--prefer-offline', 'pnpm@12.21.0', 'pack', '--json', '--pack-destination', app];
  const printed = execFileSync('npx', command, { cwd: source, encoding: 'utf8' });
  const { filename }: { filename: string } = JSON.parse(printed.slice(printed.indexOf('{')));
  return filename;
}

/** What publint and Are the types wrong? have to say. The package is for bundlers and browsers, so not for CommonJS. */
async function findFaults(tarball: string): Promise<string[]> {
  const data = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ pack: { tarball: data.buffer } });
  const analysis = await checkPackage(createPackageFromTarballData(data));
  if (!analysis.types) return ['The package has no types'];
  const problems = analysis.problems.filter((problem) =>
    (['node16-esm', 'bundler'] as const).some((kind) =>
      problemAffectsResolutionKind(problem, kind, analysis),
    ),
  );
  return [
    ...messages.map((message) => formatMessage(message, pkg) ?? message.code),
    ...problems.map((problem) => JSON.stringify(problem)),
  ];
}

/** An empty Vite app with nothing but the tarball; Vite itself is the workspace's. */
function buildApp(tarball: string): void {
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  writeFileSync(join(app, 'index.html'), '<!doctype html><script type="module" src="/main.js"></script>');
  writeFileSync(join(app, 'main.js'), main);
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball], { cwd: app });
  symlinkSync(join(source, 'node_modules/vite'), join(app, 'node_modules/vite'));
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: app,
    stdio: 'inherit',
  });
}

const main = `import * as client from 'pingid-desktop-agent';
globalThis.client = client;
`;

/** @returns the attestation, or why there is none */
async function callFromBrowser(): Promise<string> {
  const pingOne = await newPingOne('localhost');
  const desktop = await startDesktopAgentSimulator({ rpIds: ['localhost'], pingOneKeys: pingOne.keys });
  const server = createServer((request, response) => {
    const file = join(app, 'dist', request.url === '/' ? 'index.html' : (request.url ?? ''));
    response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.statusCode = existsSync(file) ? 200 : 404;
    response.end(existsSync(file) ? readFileSync(file) : undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath: provideBrowser(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/`);
    const options = JSON.stringify(await pingOne.creationOptions());
    return await page.evaluate<string>(`(async () => {
      const agent = client.createDesktopAgent({ addresses: ['${desktop.url}'] });
      return agent.register(${options}).catch((error) => error.code + ' ' + (error.agentError ?? ''));
    })()`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    await desktop.close();
  }
}

function bundleBytes(): number {
  const [script] = execFileSync('find', [join(app, 'dist/assets'), '-name', '*.js'], {
    encoding: 'utf8',
  }).split('\n');
  return brotliCompressSync(readFileSync(script ?? '')).length;
}

try {
  const tarball = pack();
  console.log(execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim());
  const faults = await findFaults(tarball);
  buildApp(tarball);
  const bytes = bundleBytes();
  console.log(`Minified bundle: ${(bytes / 1000).toFixed(2)} kB brotli`);
  if (bytes > maxBundleBytes) faults.push(`The bundle is larger than ${maxBundleBytes / 1000} kB`);
  const answer = await callFromBrowser();
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(answer))
    faults.push(`PingID Desktop did not answer with a JWT: ${answer}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(app, { recursive: true, force: true });
}
