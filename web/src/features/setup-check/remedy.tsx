import { helpDeskWords } from '../../words/help-desk.ts';
import type { RemedyWords } from './remedy-words.ts';

interface RemedyProps {
  words: RemedyWords;
  helpDesk: string | undefined;
}

/** What to do, and whom to ask if that does not help. */
export function Remedy({ words: { title, text, goesOn }, helpDesk }: RemedyProps) {
  return (
    <>
      <p>
        <strong>{title}.</strong> {text}
        {goesOn && ' This page notices by itself once it is done.'}
      </p>
      <p>If that does not help, send the report below to {helpDeskWords(helpDesk)}.</p>
    </>
  );
}
