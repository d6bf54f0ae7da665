export { ownDesktopAgent } from '../../desktop-app/own-desktop-agent.ts';
export { pairThisComputer } from './pairing.ts';
export { PairingPanel } from './pairing-panel.tsx';

// What is read before, meanwhile and where it fails comes along, so that nobody waits for words.
import '../../desktop-app/index.ts';
