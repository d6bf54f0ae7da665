export { ownDesktopAgent } from '../../api/own-desktop-agent.ts';
export { pairThisComputer } from './pairing.ts';
export { PairingPanel } from './pairing-panel.tsx';
