export { EndOtherSessions } from './end-other-sessions.tsx';
export { SessionsPage } from './sessions-page.tsx';
