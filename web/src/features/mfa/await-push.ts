import type { DeviceAuthentication } from 'shared';
import { ApiProblem } from '../../api/api-problem.ts';
import { readDeviceAuthentication } from '../../api/device-authentications.ts';
import { effectIsUnknown, type Failure, toFailure } from '../../api/failure.ts';
import type { PushStep } from './verification-step.ts';

const firstPauseMs = 1500;
const growth = 1.3;
const longestPauseMs = 5000;
const blindAfter = 3;

interface AwaitPushOptions {
  signal: AbortSignal;
  show: (step: PushStep) => void;
}

/** Asks again and again whether the phone has answered; a question that fails on its way does not end the wait. */
export async function awaitPush(
  authentication: DeviceAuthentication,
  { signal, show }: AwaitPushOptions,
): Promise<DeviceAuthentication> {
  let pauseMs = firstPauseMs;
  let failures = 0;
  show({ name: 'push', authentication, isBlind: false });
  for (;;) {
    await pauseWhileVisible(pauseMs, signal);
    const answer = await readDeviceAuthentication(authentication.id).catch(onlyPassing);
    if (!(answer instanceof ApiProblem) && answer.status !== authentication.status) return answer;
    failures = answer instanceof ApiProblem ? failures + 1 : 0;
    show({ name: 'push', authentication, isBlind: failures >= blindAfter });
    pauseMs = Math.max(Math.min(pauseMs * growth, longestPauseMs), requiredPauseMs(answer));
  }
}

function onlyPassing(error: unknown): Failure & ApiProblem {
  const failure = toFailure(error);
  if (failure instanceof ApiProblem && (effectIsUnknown(failure) || failure.code === 'rate_limited'))
    return failure;
  throw failure;
}

function requiredPauseMs(answer: DeviceAuthentication | ApiProblem): number {
  return answer instanceof ApiProblem ? (answer.retryAfterSeconds ?? 0) * 1000 : 0;
}

/**
 * Waits, but not while the page is hidden: then until the person is back. Rejects with {@link ApiProblem} `cancelled`
 * when the signal is aborted.
 */
async function pauseWhileVisible(durationMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = () => reject(new ApiProblem({ code: 'cancelled' }));
  if (signal.aborted) cancel();
  let timer = document.hidden ? undefined : setTimeout(resolve, durationMs);
  const onVisibility = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!document.hidden) resolve();
  };
  document.addEventListener('visibilitychange', onVisibility);
  signal.addEventListener('abort', cancel);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    signal.removeEventListener('abort', cancel);
  }
}
