import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** After a build: compresses every file once, so that the server need not do it for each person. */

const dist = join(import.meta.dirname, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });

for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
  const path = join(dist, file);
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
