import { createContext, useContext } from 'react';
import { ApiProblem, type Requirement } from '../api/api-problem.ts';

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
