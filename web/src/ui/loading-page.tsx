import { Skeleton } from './skeleton.tsx';

/** While it is not known yet which page there is to see. */
export function LoadingPage() {
  return (
    <>
      <h1 className="visually-hidden">Sign-in security</h1>
      <Skeleton lines={3} label="Loading" />
    </>
  );
}
