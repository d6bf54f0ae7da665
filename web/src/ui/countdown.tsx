import { secondsLeft } from '../messages/duration.ts';

/** What is left of a wait. Read out every half minute, and at its end. */
export function Countdown({ seconds }: { seconds: number }) {
  return (
    <>
      {seconds > 0 && (
        <p className="countdown" role="timer" aria-live="off">
          {secondsLeft(seconds)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {seconds > 0 ? secondsLeft(Math.ceil(seconds / 30) * 30) : 'You can try again now.'}
      </p>
    </>
  );
}
