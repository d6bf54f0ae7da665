/** Loaded at the click: most visits to the portal add nothing. */
export const loadPairing = () => import('./pairing-parts.ts');
