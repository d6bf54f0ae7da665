export { SignInFirst } from './sign-in-first.tsx';
export {
  SignedInAgainPage,
  SignedOutPage,
  SignInPage,
  SignInProblemPage,
  WelcomePage,
} from './sign-in-pages.tsx';
