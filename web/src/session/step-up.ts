import { createContext, useContext, useEffect, useState } from 'react';
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

/** Filled by `StepUpProvider`; without a provider an action simply runs. */
export const StepUpContext = createContext<WithStepUp>((action) => action());

export function useStepUp(): WithStepUp {
  return useContext(StepUpContext);
}

interface VerifyOptions {
  /** The id of the device to begin with, at once. */
  startWith?: string;
}

/** Lets the person verify who they are, over the page. Rejects with `ApiProblem` `cancelled` where they do not want to. */
export type Verify = (options?: VerifyOptions) => Promise<void>;

/** Filled by `StepUpProvider`. */
export const VerifyContext = createContext<Verify>(async () => {});

export function useVerify(): Verify {
  return useContext(VerifyContext);
}

/** What a step-up has to be for an answer that asks for one. Where a recent sign-in is missing, it does not help. */
export function stepUpRequiredBy(error: unknown): Requirement | undefined {
  if (!(error instanceof ApiProblem && error.code === 'step_up_required')) return undefined;
  const { requires = { level: 2 } } = error;
  return requires.level === 2 ? requires : undefined;
}

/**
 * For a whole page whose content the backend refused until the person verifies who they are: where that happens, and
 * comes back from. Not where they have just done it and it was not enough, which would lead them in circles.
 */
export function usePageStepUp(error: unknown, session: SignedInSession) {
  const { mutate } = useSWRConfig();
  const [decided, setDecided] = useState<unknown>();
  const requires = stepUpRequiredBy(error);
  const isNeeded = requires !== undefined && isShortOf(requires, session);
  // What this page knows of the session may be minutes old, and only the server's clock counts.
  const isDeciding = requires !== undefined && !isNeeded && decided !== error;

  useEffect(() => {
    if (!isDeciding) return;
    void mutate(sessionKey)
      .catch(() => undefined)
      .then(() => setDecided(error));
  }, [isDeciding, error, mutate]);

  return {
    stepUpHref: isNeeded ? mfaHref(currentPlace(), { maxAgeSeconds: requires.maxAgeSeconds }) : undefined,
    isDeciding,
  };
}

function isShortOf({ maxAgeSeconds }: Requirement, session: SignedInSession): boolean {
  if (session.level !== 2) return true;
  if (maxAgeSeconds === undefined || session.steppedUpAt === undefined) return false;
  return Date.parse(session.checkedAt) - Date.parse(session.steppedUpAt) >= maxAgeSeconds * 1000;
}
