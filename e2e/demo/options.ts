import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Changes to the sources show at once. */
  watch: boolean;
  /** So many processes of the service on one Redis, behind nginx. Otherwise it is one process that needs neither. */
  replicas?: number;
  /** As a company that has made the page its own. */
  acme: boolean;
}

const most = 9;

/** @throws saying what can be given instead */
export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      watch: { type: 'boolean', default: false },
      replicas: { type: 'string' },
      acme: { type: 'boolean', default: false },
    },
  });
  const { watch, replicas, acme } = values;
  // The development server sends the page as it was written, without anybody's settings in it.
  if (watch && acme) throw new Error('Give either --watch or --acme.');
  if (replicas === undefined) return { watch, acme };
  if (!/^[1-9]$/.test(replicas)) throw new Error(`--replicas must be a number from 1 to ${most}.`);
  if (watch) throw new Error('Give either --watch or --replicas.');
  return { watch, replicas: Number(replicas), acme };
}
