import { currentPlace, signInHref } from '../navigation/hrefs.ts';

interface SignInAgainLinkProps {
  /** Leaves this page as it is, with what was typed. */
  keepsInput: boolean;
  children: string;
}

export function SignInAgainLink({ keepsInput, children }: SignInAgainLinkProps) {
  return (
    <a
      className="button button-primary"
      href={signInHref(keepsInput ? '/signed-in-again' : currentPlace())}
      target={keepsInput ? '_blank' : undefined}
    >
      {children}
      {keepsInput && ' (new tab)'}
    </a>
  );
}
