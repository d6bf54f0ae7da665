import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Actions } from './button.tsx';
import { IconTile } from './card.tsx';
import styles from './dialog.module.css';
import { WarningIcon } from './icons.tsx';

interface DialogProps {
  title: string;
  /** Escape asks for this; without it the dialog stays until it is answered. */
  onClose?: (() => void) | undefined;
  /** Something that it started is going on: it stays, whatever is pressed, until that is over. */
  busy?: boolean | undefined;
  /** For what cannot be undone. */
  danger?: boolean | undefined;
  /** The buttons, below everything. */
  actions?: ReactNode;
  children?: ReactNode;
}

/**
 * A question over the page, which waits behind it unchanged; the focus goes back to where it was.
 * Only the owner closes it, by no longer drawing it: what the browser closes by itself is opened again.
 */
export function Dialog({ title, onClose, busy = false, danger = false, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [closedByBrowser, setClosedByBrowser] = useState(0);
  const titleId = useId();
  const close = busy ? undefined : onClose;

  // Closed before the element leaves the document: only then does closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    return () => element?.close();
  }, []);

  // Chromium lets a page prevent the first Escape, not the second. Where the owner still draws it, it is to stay.
  useLayoutEffect(() => {
    if (closedByBrowser > 0 && dialog.current?.open === false) dialog.current.showModal();
  }, [closedByBrowser]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close?.();
      }}
      onClose={({ target, currentTarget }) => {
        if (target !== currentTarget || currentTarget.open) return;
        close?.();
        setClosedByBrowser((times) => times + 1);
      }}
    >
      <div className={styles.top}>
        {danger && (
          <IconTile tone="danger">
            <WarningIcon />
          </IconTile>
        )}
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
      {actions && (
        <div className={styles.actions}>
          <Actions>{actions}</Actions>
        </div>
      )}
    </dialog>
  );
}
