// What comes up when a session ends: loaded in good time, as one.
export { SessionEnd } from './session-end.tsx';
export { SignedOutMeanwhile } from './signed-out-meanwhile.tsx';
