import type { ComponentProps } from 'react';
import { Link } from 'wouter';

type Kind = 'primary' | 'secondary' | 'quiet';

interface ButtonProps extends ComponentProps<'button'> {
  kind?: Kind;
  /** Stays focusable, so that the keyboard's place in the page is not lost, but does nothing. */
  unavailable?: boolean;
}

export function Button({ kind = 'secondary', unavailable = false, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button button-${kind}`}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? (event) => event.preventDefault() : onClick}
      {...props}
    />
  );
}

interface ButtonLinkProps {
  href: string;
  kind?: Kind;
  children: string;
}

/** Looks like a button, but leads to a page of the server. */
export function ButtonLink({ href, kind = 'secondary', children }: ButtonLinkProps) {
  return (
    <a className={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}

/** Looks like a button, but leads to a page of this app. */
export function ButtonRouteLink({ href, kind = 'secondary', children }: ButtonLinkProps) {
  return (
    <Link className={`button button-${kind}`} href={href}>
      {children}
    </Link>
  );
}
