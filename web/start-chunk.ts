import { join } from 'node:path';
import type { Rolldown } from 'vite';

const main = join(import.meta.dirname, 'src/main.tsx');

/**
 * Everything that every page needs before it can show anything, in one chunk. Left alone, the bundler makes twenty small
 * ones of it, one for each set of pages that share something: compressed one by one they are 7 kB more, and as many requests.
 */
export function startChunk(): Rolldown.CodeSplittingGroup {
  let needed: ReadonlySet<string> | undefined;
  return {
    debugName: 'start',
    name: (id, context) => {
      needed ??= withImports(main, context);
      return needed.has(id) || isShared(id, context) ? 'start' : null;
    },
  };
}

// Drawings come after the first view. What the portal asks of the browser about PingID Desktop is too small for a chunk.
const shared =
  /\/web\/src\/(api|device|navigation|session|ui)\/(?!illustrations\/.*scenes)|\/desktop-agent\/src\/platform/;

/** What several features use weighs least together with the rest: a chunk of a kilobyte costs half of one more. */
function isShared(id: string, context: Rolldown.ChunkingContext): boolean {
  return shared.test(id) && (context.getModuleInfo(id)?.importers.length ?? 0) > 1;
}

function withImports(id: string, context: Rolldown.ChunkingContext, found = new Set<string>()): Set<string> {
  // Of the client of PingID Desktop a page needs its errors and little else before somebody asks PingID Desktop.
  if (found.has(id) || id.includes('/desktop-agent/src/')) return found;
  found.add(id);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? []) withImports(imported, context, found);
  return found;
}
