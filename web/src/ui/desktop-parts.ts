/** What is needed once PingID Desktop is being asked, as one file: what to do meanwhile, and where it fails. */
export { DesktopFailure } from './desktop-failure.tsx';
export { WaitingWords } from './waiting-words.tsx';
