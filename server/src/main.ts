import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';

const environmentFile = fileURLToPath(new URL('../../.env', import.meta.url));
if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await buildApp(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.log.info({ event: 'process.closing', signal }, 'closing');
      void app.close().then(() => process.exit(0));
    });
  }
  await app.listen({ host: config.host, port: config.port });
  app.log.info({ event: 'process.ready', publicOrigin: config.publicOrigin }, 'ready');
}

await main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

/** What whoever started the process has to read and do. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) {
    const mistakes = error.mistakes.map((mistake) => `  - ${mistake}`).join('\n');
    return `${error.message}:\n${mistakes}\nEvery variable is described in .env.example.`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${process.env.PORT ?? 3000} is taken by another program. Set PORT to a free one.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
