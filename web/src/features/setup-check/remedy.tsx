import { helpDeskWords } from '../../words/help-desk.ts';
import type { Words } from '../../words/words.ts';

/** What to do, and whom to ask if that does not help. */
export function Remedy({ words, helpDesk }: { words: Words; helpDesk: string | undefined }) {
  return (
    <>
      <p>
        <strong>{words.title}.</strong> {words.text}
      </p>
      <p>If that does not help, send the report below to {helpDeskWords(helpDesk)}.</p>
    </>
  );
}
