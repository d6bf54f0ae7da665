import { readOptions } from './options.ts';
import { startDemo } from './start-demo.ts';

/**
 * The whole, as a person meets it: backend and page, PingOne and PingID Desktop. With `--watch`, changes show at once;
 * with `--replicas 3`, three processes share Redis behind nginx;
 * with `--acme` the page has another company's name, logo and color.
 */

const parts = new AsyncDisposableStack();
let isEnding = false;

/** Closes what has been started by now. Child processes that are still starting end with this one. */
async function end(why: string, exitCode: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  console.log(`\n${why}Stopping …`);
  await parts.disposeAsync();
  process.exit(exitCode);
}

// From the very start: nothing is left behind by somebody who changes their mind early.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end('', 0));

try {
  const { description, ended } = await startDemo(readOptions(process.argv.slice(2)), parts);
  console.log(description);
  await ended;
  await end('The backend has ended. ', 1);
} catch (error) {
  await end(`${error instanceof Error ? error.message : error}\n`, 1);
}
