import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import { ApiProblem, type Requirement } from '../api/api-problem.ts';
import { type SignedInSession, sessionKey } from '../api/session.ts';
import { currentPlace, mfaHref } from '../navigation/hrefs.ts';

/**
 * Runs an action. Where the backend answers that it needs the person to verify who they are first, the step comes up
 * over the page, and then the very action is run again; everything that the person typed stays where it is.
 * Rejects with `ApiProblem` `cancelled` where the person does not want to.
 */
export type WithStepUp = <T>(action: () => Promise<T>) => Promise<T>;

export const StepUpContext = createContext<WithStepUp | undefined>(undefined);

export function useStepUp(): WithStepUp {
  const withStepUp = useContext(StepUpContext);
  if (!withStepUp) throw new Error('There is no StepUpProvider above this component');
  return withStepUp;
}

interface VerifyOptions {
  /** The id of the device to begin with, at once. */
  startWith?: string;
}

/** Lets the person verify who they are, over the page. Rejects with `ApiProblem` `cancelled` where they do not want to. */
export type Verify = (options?: VerifyOptions) => Promise<void>;

export const VerifyContext = createContext<Verify | undefined>(undefined);

export function useVerify(): Verify {
  const verify = useContext(VerifyContext);
  if (!verify) throw new Error('There is no StepUpProvider above this component');
  return verify;
}

/** What a step-up has to be for an answer that asks for one. Where a recent sign-in is missing, it does not help. */
export function stepUpRequiredBy(error: unknown): Requirement | undefined {
  if (!(error instanceof ApiProblem && error.code === 'step_up_required')) return undefined;
  const { requires = { level: 2 } } = error;
  return requires.level === 2 ? requires : undefined;
}

/**
 * For a whole page whose content the backend refused until the person verifies who they are. Leads to the page for that,
 * which comes back; where only another kind of method is missing, the step comes up over this page, because it knows
 * which devices are enough.
 * @param readAgain reads the content of the page once more
 */
export function usePageStepUp(error: unknown, session: SignedInSession, readAgain: () => Promise<unknown>) {
  const { mutate } = useSWRConfig();
  const withStepUp = useStepUp();
  const [decided, setDecided] = useState<unknown>();
  const requires = stepUpRequiredBy(error);
  const isNeeded = requires !== undefined && isShortOf(requires, session);
  const isDeciding = requires !== undefined && !isNeeded && decided !== error;
  const needsOtherKind = requires?.methods !== undefined || requires?.withDevice === true;
  const latestRead = useRef(readAgain);
  useEffect(() => {
    latestRead.current = readAgain;
  });

  useEffect(() => {
    if (!isDeciding) return;
    // What this page knows of the session may be minutes old, and only the server's clock counts.
    const decide = needsOtherKind
      ? verifyFor(error, withStepUp, () => latestRead.current())
      : mutate(sessionKey);
    const over = () => setDecided(error);
    void decide.then(over, over);
  }, [isDeciding, needsOtherKind, error, withStepUp, mutate]);

  return {
    stepUpHref: isNeeded ? mfaHref(currentPlace(), { maxAgeSeconds: requires.maxAgeSeconds }) : undefined,
    isDeciding,
  };
}

/** The content was refused already, so the first attempt is over. */
function verifyFor(refusal: unknown, withStepUp: WithStepUp, readAgain: () => Promise<unknown>) {
  let isRefused = true;
  return withStepUp(async () => {
    if (!isRefused) return readAgain();
    isRefused = false;
    throw refusal;
  });
}

function isShortOf({ maxAgeSeconds }: Requirement, session: SignedInSession): boolean {
  if (session.level !== 2) return true;
  if (maxAgeSeconds === undefined || session.steppedUpAt === undefined) return false;
  return Date.parse(session.checkedAt) - Date.parse(session.steppedUpAt) >= maxAgeSeconds * 1000;
}
