import type { ReactNode } from 'react';
import { Link } from 'wouter';
import mark from './mark.svg';

/** What is around every page. */
export function Frame({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <>
      <header className="frame-header">
        <Link className="brand" href="/">
          <img src={mark} alt="" width="28" height="28" />
          <span>Sign-in security</span>
        </Link>
        {account}
      </header>
      <main className="frame-main">{children}</main>
      <footer>
        <Link href="/setup-check">Check my computer</Link>
      </footer>
    </>
  );
}
