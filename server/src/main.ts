import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';

/** Requests to PingOne may take their ten seconds; what takes longer is cut off. */
const closeWithinMs = 12_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await buildApp(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.log.info({ event: 'process.closing', signal }, 'closing');
      setTimeout(() => process.exit(1), closeWithinMs).unref();
      void app.close().then(() => process.exit(0));
    });
  }
  await app.listen({ host: config.host, port: config.port });
  app.log.info({ event: 'process.ready', publicOrigin: config.publicOrigin }, 'ready');
}

const listenMistakes: Record<string, string> = {
  EADDRINUSE: 'The port is taken by another program. Set PORT to a free one.',
  EACCES: 'This port needs more rights than the process has. Set PORT to one above 1023.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine. Set it to one, or to 0.0.0.0 for all.',
  ENOTFOUND: 'HOST cannot be resolved. Set it to an address of this machine.',
};

/** What whoever started the process has to read and do. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) {
    const mistakes = error.mistakes.map((mistake) => `  - ${mistake}`).join('\n');
    return `${error.message}:\n${mistakes}\nEvery variable is described in .env.example.`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const listening = listenMistakes[code];
  if (listening) return listening;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
