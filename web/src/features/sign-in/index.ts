export { SignInFirstPage } from './sign-in-first-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
export { SignInProblemPage } from './sign-in-problem-page.tsx';
export { SignedInAgainPage } from './signed-in-again-page.tsx';
export { SignedOutPage } from './signed-out-page.tsx';
export { WelcomePage } from './welcome-page.tsx';
