import { SWRConfig } from 'swr';
import { vi } from 'vitest';
import { ApiProblem } from '../src/api/api-problem.ts';
import type { SignedInSession } from '../src/api/session.ts';
import { DevicesPage } from '../src/features/devices/devices-page.tsx';
import { StepUpContext, VerifyContext, type WithStepUp } from '../src/session/step-up.ts';
import { renderInPage } from './render-in-page.tsx';

/** Somebody who verifies, or does not, whenever the backend asks: how often that was, and the portal around it. */
export function portalWithStepUp(session: SignedInSession, verifies = true) {
  const asked = vi.fn<() => void>();
  const withStepUp: WithStepUp = async (action) => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'step_up_required')) throw error;
      asked();
      if (!verifies) throw new ApiProblem({ code: 'cancelled' });
      return action();
    }
  };
  renderInPage(
    <SWRConfig value={{ provider: () => new Map() }}>
      <StepUpContext value={withStepUp}>
        <VerifyContext value={async () => asked()}>
          <DevicesPage session={session} otherSessions={null} />
        </VerifyContext>
      </StepUpContext>
    </SWRConfig>,
  );
  return asked;
}
