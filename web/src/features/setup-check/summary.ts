import { linkTitles } from './link-words.ts';
import { type Findings, firstFailed, type Link } from './links.ts';

export interface Summary {
  kind: 'good' | 'plain' | 'problem';
  sentence: string;
}

/** The whole check in one sentence. */
export function summaryOf(links: readonly Link[], { desktop }: Findings): Summary {
  if (desktop.name === 'checking')
    return { kind: 'plain', sentence: sentenceWhile(desktop.asking.state.phase) };
  const failed = firstFailed(links);
  if (failed) return { kind: 'problem', sentence: `Stopped at: ${linkTitles[failed.id]}` };
  switch (desktop.name) {
    case 'ready':
      return { kind: 'plain', sentence: 'Your computer is not checked yet' };
    case 'stopped':
      return { kind: 'plain', sentence: 'You stopped the check' };
    case 'failed':
      return { kind: 'plain', sentence: 'The check could not be made' };
    case 'passed':
      return passed(links.find(({ status }) => status !== 'passed'));
  }
}

function passed(open: Link | undefined): Summary {
  if (!open) {
    return {
      kind: 'good',
      sentence: 'Everything works: this page reaches PingID Desktop, and our server reaches PingOne',
    };
  }
  const missing = open.status === 'waiting' ? 'Still waiting for' : 'Not known';
  return {
    kind: 'plain',
    sentence: `This page reaches PingID Desktop. ${missing}: ${linkTitles[open.id]}`,
  };
}

function sentenceWhile(phase: string): string {
  if (phase === 'explaining') return 'Your browser is about to ask you';
  if (phase === 'waiting_for_permission') return 'Your browser may be asking: choose “Allow”';
  return 'Checking your computer…';
}
