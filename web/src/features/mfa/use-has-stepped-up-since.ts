import { useState } from 'react';
import type { SignedInSession } from '../../api/session.ts';

/** Whether it has happened since the step came up, in whichever tab: what was before was not enough. */
export function useHasSteppedUpSince({ level, steppedUpAt }: SignedInSession): boolean {
  const [before] = useState(steppedUpAt);
  return level === 2 && steppedUpAt !== before;
}
