/** `localhost`, `127.0.0.1` and `[::1]`, with or without a port: anything else in `Host` is DNS rebinding. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}
