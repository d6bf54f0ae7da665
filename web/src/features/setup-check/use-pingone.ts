import { toFailure } from '../../api/failure.ts';
import { useSetupCheck } from '../../api/setup-check.ts';
import type { PingOneAnswer } from './links.ts';

export function usePingOne(): { pingOne: PingOneAnswer; askAgain: () => void } {
  const { data, error, isValidating, mutate } = useSetupCheck();
  const askAgain = () => void mutate().catch(() => undefined);
  if (isValidating) return { pingOne: { status: 'waiting' }, askAgain };
  if (error) return { pingOne: { status: 'unknown', code: toFailure(error).code }, askAgain };
  if (!data) return { pingOne: { status: 'waiting' }, askAgain };
  const pingOne: PingOneAnswer = data.pingOne.reachable
    ? { status: 'passed' }
    : { status: 'failed', code: 'pingone_unreachable' };
  return { pingOne, askAgain };
}
