export { createDesktopAgent } from '../../desktop-agent/index.ts';
export { pairThisComputer } from './pairing.ts';
export { PairingPanel } from './pairing-panel.tsx';
