import { DesktopRemedy } from '../../desktop-app/lazy.tsx';
import { helpDeskWords } from '../../failures/failure-words.ts';
import type { RemedySource } from './remedy-words.ts';

interface RemedyProps {
  remedy: RemedySource;
  helpDesk: string | undefined;
}

/** What to do, and whom to ask if that does not help. */
export function Remedy({ remedy, helpDesk }: RemedyProps) {
  return (
    <>
      {'error' in remedy ? (
        <DesktopRemedy error={remedy.error} />
      ) : (
        <p>
          <strong>{remedy.words.title}.</strong> {remedy.words.text}
        </p>
      )}
      <p>Still stuck? Send the report below to {helpDeskWords(helpDesk)}.</p>
    </>
  );
}
