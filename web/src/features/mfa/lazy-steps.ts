import { lazy } from 'react';
import { lazyComponent } from '../../ui/lazy.tsx';

const furtherSteps = () => import('./further-steps.ts');

export const FurtherStep = lazyComponent(async () => (await furtherSteps()).FurtherStep);
export const UseAnotherDevice = lazy(async () => ({ default: (await furtherSteps()).UseAnotherDevice }));
export const QuestionAhead = lazy(async () => ({ default: (await furtherSteps()).QuestionAhead }));
export const WaitingForDesktop = lazy(async () => ({ default: (await furtherSteps()).WaitingForDesktop }));

/** Called at the first click too: by the time PingOne has answered, they are there. */
export async function loadFurtherSteps() {
  await FurtherStep.preload();
  return furtherSteps();
}
