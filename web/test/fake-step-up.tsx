import { SWRConfig } from 'swr';
import { vi } from 'vitest';
import { ApiProblem } from '../src/api/api-problem.ts';
import type { SignedInSession } from '../src/api/session.ts';
import { PortalPage } from '../src/features/devices/portal-page.tsx';
import { StepUpContext, type WithStepUp } from '../src/session/step-up.ts';
import { renderInPage } from './render-in-page.tsx';

/** Somebody who confirms, or does not, whenever the backend asks: how often that was, and the portal around it. */
export function portalWithStepUp(session: SignedInSession, confirms = true) {
  const asked = vi.fn<() => void>();
  const withStepUp: WithStepUp = async (action) => {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'step_up_required')) throw error;
      asked();
      if (!confirms) throw new ApiProblem({ code: 'cancelled' });
      return action();
    }
  };
  renderInPage(
    <SWRConfig value={{ provider: () => new Map() }}>
      <StepUpContext value={withStepUp}>
        <PortalPage session={session} sessionStrength={() => null} otherSessions={null} />
      </StepUpContext>
    </SWRConfig>,
  );
  return asked;
}
