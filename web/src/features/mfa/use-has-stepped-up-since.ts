import { useState } from 'react';
import type { Requirement } from '../../api/api-problem.ts';
import type { SignedInSession } from '../../api/session.ts';
import { isOfRequiredKind } from './requirement.ts';

/** Whether it has happened since the step came up, in whichever tab: what was before was not enough. */
export function useHasSteppedUpSince(session: SignedInSession, requires: Requirement): boolean {
  const [before] = useState(session.steppedUpAt);
  return session.steppedUpAt !== before && isOfRequiredKind(session, requires);
}
