import { useState } from 'react';
import type { SignedInSession } from '../../api/session.ts';

/** With `again` it has to happen after the person arrived here, in whichever tab. */
export function useIsSteppedUp({ level, steppedUpAt }: SignedInSession, again: boolean): boolean {
  const [atArrival] = useState(steppedUpAt);
  return level === 2 && (!again || steppedUpAt !== atArrival);
}
