import { type ReactNode, useId } from 'react';
import { Actions } from './button.tsx';
import { classNames } from './class-names.ts';
import { CheckCircleIcon, type IconComponent, InfoIcon, ProblemIcon, WarningIcon } from './icons.tsx';
import styles from './notice.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { LiveText } from './visually-hidden.tsx';

export type NoticeKind = 'info' | 'success' | 'warning' | 'problem';

interface NoticeProps {
  kind: NoticeKind;
  title: string;
  children?: ReactNode;
  /** The buttons that lead on. */
  actions?: ReactNode;
  /** Steps, pictures and buttons that need more room: below the box, on the page's own surface. */
  help?: ReactNode;
  /** Whether it took the place of what had the focus. Then the focus reads it out, and nothing else does. */
  takesFocus?: boolean | undefined;
  /** What is said when it appears, where that is more than the title; `false` for what was there from the start. */
  announce?: string | false | undefined;
}

/**
 * A box that says how something went. Its title is said once, by a region of its own: help and buttons inside a live
 * region would all be read out, and again with each change.
 */
export function Notice(props: NoticeProps) {
  const { kind, title, children, actions, help, takesFocus = false, announce = title } = props;
  const box = useFocusOnArrival<HTMLDivElement>(takesFocus);
  const titleId = useId();
  const Icon = icons[kind];
  return (
    <>
      <div className={styles.whole} role="note" aria-labelledby={titleId} tabIndex={-1} ref={box}>
        <div className={classNames(styles.notice, styles[kind])}>
          <span className={styles.icon}>
            <Icon />
          </span>
          <div className={styles.content}>
            <p className={styles.title} id={titleId}>
              {title}
            </p>
            {children}
            {actions && (
              <div className={styles.actions}>
                <Actions>{actions}</Actions>
              </div>
            )}
          </div>
        </div>
        {help}
      </div>
      {!takesFocus && announce !== false && <LiveText text={announce} urgent={kind === 'problem'} />}
    </>
  );
}

const icons: Record<NoticeKind, IconComponent> = {
  info: InfoIcon,
  success: CheckCircleIcon,
  warning: WarningIcon,
  problem: ProblemIcon,
};
