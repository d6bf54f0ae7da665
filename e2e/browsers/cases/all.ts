import type { Case } from './case.ts';
import { endCases } from './ends.ts';
import { permissionCases } from './permission.ts';
import { reachingCases } from './reaching.ts';
import { surroundingsCases } from './surroundings.ts';

/** What can go wrong between the page and PingID Desktop, in the order and with the numbers of the list in the docs. */
export const rows: readonly { row: number; failure: string }[] = [
  { row: 1, failure: "The browser's question is undecided" },
  { row: 2, failure: 'Blocked just now' },
  { row: 3, failure: 'The question was closed without a choice' },
  { row: 4, failure: 'Blocked earlier: by the person, after three closed questions, or by policy' },
  { row: 5, failure: 'In a frame that may not, or forbidden by Permissions-Policy' },
  { row: 6, failure: 'Nothing there: not running, not installed, another port, or stopped unseen' },
  { row: 7, failure: 'No answer' },
  { row: 8, failure: 'PingID Desktop does not accept the site' },
  { row: 9, failure: 'An HTTP error that the page may read' },
  { row: 10, failure: 'An HTTP error, or an answer, that the page may not read' },
  { row: 11, failure: "Forbidden by the page's Content-Security-Policy" },
  { row: 12, failure: 'A browser that lets no https page call this computer' },
  { row: 13, failure: 'The page came over plain http' },
  { row: 14, failure: 'Another program is at the port' },
  { row: 15, failure: 'An answer that does not stand up to verification' },
  { row: 16, failure: 'A service worker of the site in between' },
  { row: 17, failure: 'Cancelled by the person' },
  { row: 18, failure: 'A second call while the first is open' },
];

export const cases: readonly Case[] = [
  ...permissionCases,
  ...surroundingsCases,
  ...reachingCases,
  ...endCases,
].toSorted((one, other) => one.row - other.row);
