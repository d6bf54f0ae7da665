import { type Browser, describeBrowser } from 'pingid-desktop-agent';
import { buildName } from '../../api/page-errors.ts';
import { type CheckStep, type CheckStepId, type Findings, firstFailed } from './check-steps.ts';

export interface ReportSources {
  steps: readonly CheckStep[];
  findings: Findings;
  /** Where PingID Desktop was looked for. */
  addresses: readonly string[];
  /** Of the report, where no check was made. */
  openedAt: Date;
}

// Read by a help desk and by us, so it is in English whatever the page's language is.
const titles: Record<CheckStepId, string> = {
  secure_page: 'Secure page',
  browser: 'Browser',
  permission: 'Browser permission',
  desktop: 'PingID Desktop on this computer',
  this_site: 'PingID Desktop accepts this site',
  pingone: 'Connection to PingOne',
};

/** Plain text for the help desk. Nothing personal: no name, no path, no device. */
export function reportOf({ steps, findings, addresses, openedAt }: ReportSources): string {
  const { desktop } = findings;
  const made = 'made' in desktop ? desktop.made : undefined;
  const build = buildName();
  const lines = [
    'Check my computer',
    '',
    `Time: ${(made?.endedAt ?? openedAt).toISOString()} (UTC)`,
    `Site: ${window.location.origin}`,
    `Browser: ${browserText(describeBrowser(window.navigator))}`,
    `Result: ${result(steps, findings)}`,
    '',
    ...steps.map(lineOf),
    '',
    `Permission: ${made ? `${made.permissionBefore} -> ${made.permissionAfter}` : findings.permission}`,
    `${made ? 'Addresses tried' : 'Addresses to try'}: ${addresses.map(originOf).join(', ') || 'not known'}`,
    ...(made ? [`Took: ${(made.elapsedMs / 1000).toFixed(2)} s`] : []),
    ...(build ? [`Build: ${build}`] : []),
  ];
  return lines.join('\n');
}

function result(steps: readonly CheckStep[], { desktop }: Findings): string {
  const failed = firstFailed(steps);
  if (failed) return `problem found: ${titles[failed.id]}`;
  if (desktop.name !== 'passed') return `no problem found yet (check ${desktop.name})`;
  const open = steps.find(({ status }) => status !== 'passed');
  return open ? `PingID Desktop works, not known: ${titles[open.id]}` : 'everything works';
}

function lineOf({ id, status, code, because }: CheckStep, index: number): string {
  const more = code ?? (because && `not checked because of ${titles[because]}`);
  return `${index + 1} ${titles[id]}: ${status}${more ? ` (${more})` : ''}`;
}

function browserText({ family, majorVersion, engine, system }: Browser): string {
  return `${[family, majorVersion].filter(Boolean).join(' ')} (${engine}), system: ${system}`;
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'not an address';
}
