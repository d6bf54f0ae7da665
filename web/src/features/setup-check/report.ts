import { type Browser, describeBrowser, type NavigatorLike } from 'pingid-desktop-agent';
import { linkTitles } from './link-words.ts';
import type { Findings, Link } from './links.ts';
import { summaryOf } from './summary.ts';

export interface ReportSources {
  links: readonly Link[];
  findings: Findings;
  /** Where PingID Desktop was looked for. */
  addresses: readonly string[];
  /** Of the report, where no check was made. */
  openedAt: Date;
}

/** Plain text for the help desk. Nothing personal: no name, no path, no device. */
export function reportOf({ links, findings, addresses, openedAt }: ReportSources): string {
  const { desktop } = findings;
  const made = 'made' in desktop ? desktop.made : undefined;
  const lines = [
    'Check my computer',
    '',
    `Time: ${(made?.endedAt ?? openedAt).toISOString()} (UTC)`,
    `Site: ${window.location.origin}`,
    `Browser: ${browserWords(describeBrowser(readNavigator()))}`,
    `Result: ${summaryOf(links, findings).sentence}`,
    '',
    ...links.map(lineOf),
    '',
    `Permission: ${made ? `${made.permissionBefore} -> ${made.permissionAfter}` : findings.permission}`,
    `${made ? 'Addresses tried' : 'Addresses to try'}: ${addresses.map(originOf).join(', ') || 'not known'}`,
    ...(made ? [`Took: ${(made.elapsedMs / 1000).toFixed(2)} s`] : []),
    ...buildLine(),
  ];
  return lines.join('\n');
}

function lineOf({ id, status, code, because }: Link, index: number): string {
  const more = code ?? (because && `could not be checked because of ${linkTitles[because]}`);
  return `${index + 1} ${linkTitles[id]}: ${status}${more ? ` (${more})` : ''}`;
}

function browserWords({ family, majorVersion, engine, system }: Browser): string {
  return `${[family, majorVersion].filter(Boolean).join(' ')} (${engine}), system: ${system}`;
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : 'not an address';
}

function readNavigator(): NavigatorLike {
  return window.navigator;
}

/** The main script's file has a name of its own in each build. */
function buildLine(): string[] {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  const name = script && new URL(script.src).pathname.split('/').at(-1);
  return name ? [`Build: ${name}`] : [];
}
