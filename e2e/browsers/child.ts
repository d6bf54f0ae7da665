import type { ChildProcess } from 'node:child_process';

/** Sees to it that a program does not outlive this process, however it ends. */
export function endsWithUs(child: ChildProcess): void {
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  child.once('exit', () => process.off('exit', end));
}
