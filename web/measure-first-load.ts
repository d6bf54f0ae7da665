import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** After a build: the gzip size of every script that the first load of a page needs. Fails when over the budget. */

const budgetBytes = 90_000;
const dist = join(import.meta.dirname, 'dist');

const pages = {
  '/': 'src/portal.tsx',
  '/mfa': 'src/features/mfa/index.ts',
  '/payroll': 'src/features/payroll/index.ts',
  '/sessions': 'src/features/sessions/index.ts',
};

interface Chunk {
  file: string;
  imports?: string[];
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function filesOf(key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The build has no ${key}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, found);
  return found;
}

function measure(path: string, page: string): number {
  const files = [...filesOf(page, filesOf('index.html'))];
  const sizes = files.map((file) => ({
    file,
    bytes: gzipSync(readFileSync(join(dist, file))).length,
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = sizes.map(({ file, bytes }) => `  ${kilobytes(bytes)}  ${file}`);
  process.stdout.write(`First load of ${path}, gzip\n${lines.join('\n')}\n  ${kilobytes(total)}  in all\n`);
  return total;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}

const largest = Math.max(...Object.entries(pages).map(([path, page]) => measure(path, page)));
if (largest > budgetBytes) {
  process.stdout.write(`Over the budget of ${kilobytes(budgetBytes).trim()}\n`);
  process.exitCode = 1;
}
