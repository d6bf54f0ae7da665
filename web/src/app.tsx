import { lazy, Suspense } from 'react';
import { SWRConfig } from 'swr';
import { Route, Switch } from 'wouter';
import { cacheSettings } from './api/cache.ts';
import { Account } from './features/session/account.tsx';
import { SessionGate } from './features/session/session-gate.tsx';
import { SessionStrength } from './features/session/session-strength.tsx';
import { useFreshSession } from './features/session/use-fresh-session.ts';
import { StepUpProvider } from './step-up/step-up-provider.tsx';
import { Frame } from './ui/frame.tsx';
import { NotFoundPage } from './ui/not-found-page.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { WholePageBoundary } from './ui/whole-page-boundary.tsx';

const devices = () => import('./features/devices/portal-page.tsx');
const mfa = () => import('./features/mfa/mfa-page.tsx');
const signIn = () => import('./features/sign-in/index.ts');
const stepUpDialog = async () => (await import('./features/mfa/step-up-dialog.tsx')).StepUpDialog;

// Each person loads only the pages that they get to see.
const PortalPage = lazy(async () => ({ default: (await devices()).PortalPage }));
const MfaPage = lazy(async () => ({ default: (await mfa()).MfaPage }));
const WelcomePage = lazy(async () => ({ default: (await signIn()).WelcomePage }));
const SignInFirstPage = lazy(async () => ({ default: (await signIn()).SignInFirstPage }));
const SignedOutPage = lazy(async () => ({ default: (await signIn()).SignedOutPage }));
const SignInProblemPage = lazy(async () => ({ default: (await signIn()).SignInProblemPage }));

/** The whole page: what there is, at which address, and for whom. */
export function App() {
  return (
    <SWRConfig value={cacheSettings}>
      <Frame account={<Account />}>
        <WholePageBoundary>
          <StepUpProvider loadDialog={stepUpDialog}>
            <Suspense fallback={<Skeleton lines={3} label="Loading" />}>
              <Pages />
            </Suspense>
          </StepUpProvider>
        </WholePageBoundary>
      </Frame>
    </SWRConfig>
  );
}

function Pages() {
  useFreshSession();
  return (
    <Switch>
      <Route path="/">
        <SessionGate signedOut={<WelcomePage />}>
          {(session) => (
            <PortalPage
              session={session}
              sessionStrength={(canConfirm) => <SessionStrength {...{ session, canConfirm }} />}
            />
          )}
        </SessionGate>
      </Route>
      <Route path="/mfa">
        <SessionGate signedOut={<SignInFirstPage />}>
          {(session) => <MfaPage session={session} />}
        </SessionGate>
      </Route>
      <Route path="/signed-out" component={SignedOutPage} />
      <Route path="/sign-in-problem" component={SignInProblemPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
