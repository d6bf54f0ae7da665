/** What is needed once PingID Desktop is to be asked, as one file: before, meanwhile, and where it fails. */
export { BrowserQuestion } from './browser-question.tsx';
export { DesktopFailure } from './desktop-failure.tsx';
export { WaitingWords } from './waiting-words.tsx';
