import type { ProgramOptions } from './provide-program.ts';

/** What tests and the demo with replicas run beside our own processes. */
export const programs = {
  nginx: { name: 'nginx', package: 'nginx-light', paths: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'] },
  redisServer: { name: 'redis-server', package: 'redis-server', paths: ['/usr/bin/redis-server'] },
  redisCli: { name: 'redis-cli', package: 'redis-tools', paths: ['/usr/bin/redis-cli'] },
} satisfies Record<string, ProgramOptions>;
