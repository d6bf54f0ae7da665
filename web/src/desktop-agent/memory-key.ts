/** Under which the client keeps, in `localStorage`, what this browser has been through. Nothing there is about a person. */
export const memoryKey = 'desktop-agent';
