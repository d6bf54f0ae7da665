import { useEffect } from 'react';
import { Boundary } from '../ui/boundary.tsx';
import { QuestionAhead as Loaded } from './desktop-parts-later.tsx';
import type { QuestionAheadProps } from './question-ahead.tsx';

/** What the browser is about to ask. Where the words cannot be loaded, the question comes without them. */
export function QuestionAhead(props: QuestionAheadProps) {
  return (
    <Boundary failure={() => <GoOn {...props} />}>
      <Loaded {...props} />
    </Boundary>
  );
}

function GoOn({ proceed }: QuestionAheadProps) {
  useEffect(proceed, [proceed]);
  return null;
}
