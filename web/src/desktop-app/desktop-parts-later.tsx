import { lazyComponent } from '../ui/lazy.tsx';
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.ts';

// Most visits never ask PingID Desktop.
const parts = () => import('./desktop-parts.ts');

export const QuestionAhead = lazyComponent(async () => (await parts()).QuestionAhead);
export const DesktopFailure = lazyComponent(
  async () => (await parts()).DesktopFailure,
  ({ takesFocus }) => <Room takesFocus={takesFocus} />,
);
export const WaitingWords = lazyComponent(async () => (await parts()).WaitingWords);

/** Holds the place, and the keyboard's, until the words are there: nothing to be read out. */
function Room({ takesFocus }: { takesFocus: boolean | undefined }) {
  const box = useFocusOnArrival<HTMLDivElement>(takesFocus);
  return <div className="notice notice-problem notice-room" tabIndex={-1} ref={box} />;
}
