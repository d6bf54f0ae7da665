import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { ArrowDownIcon, ArrowUpIcon, DragIcon } from './icons.tsx';
import styles from './reorder-list.module.css';
import { useDrag } from './use-drag.ts';
import { LiveText } from './visually-hidden.tsx';

interface ReorderTexts<Item> {
  moveUp: (item: Item) => string;
  moveDown: (item: Item) => string;
  /** Said once a move is saved; `position` counts from 1. */
  moved: (item: Item, position: number, count: number) => string;
}

interface ReorderListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /**
   * All keys in their new order. Show it at once, and call `onSaved` when it is saved; where that fails, give the items in
   * their old order again. The next move may come before either.
   */
  onReorder: (keys: string[], onSaved: () => void) => void;
  texts: ReorderTexts<Item>;
  labelledBy?: string | undefined;
  /** What a row shows beside its controls. */
  children: (item: Item, index: number) => ReactNode;
}

type Direction = 'up' | 'down';

/** A list whose order is the person's: by buttons, which is how the keyboard does it, or by dragging. */
export function ReorderList<Item>(props: ReorderListProps<Item>) {
  const { items, keyOf, onReorder, texts, labelledBy, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const keepFocus = useFocusAfterMove(list, items.map(keyOf).join('\n'));

  const move = (from: number, to: number) => {
    const item = items[from];
    if (item === undefined || from === to || to < 0 || to >= items.length) return;
    const next = items.toSpliced(from, 1).toSpliced(to, 0, item);
    onReorder(next.map(keyOf), () => setSaid(texts.moved(item, to + 1, items.length)));
  };
  const drag = useDrag(list, move);

  return (
    <>
      <ol className={styles.list} aria-labelledby={labelledBy} ref={list}>
        {items.map((item, index) => {
          const key = keyOf(item);
          const step = (direction: Direction) => {
            keepFocus(key, direction);
            move(index, direction === 'up' ? index - 1 : index + 1);
          };
          return (
            <li
              className={classNames(styles.item, drag.from === index && styles.dragged)}
              key={key}
              data-key={key}
              style={drag.styleOf(index)}
            >
              <span
                className={styles.handle}
                aria-hidden="true"
                {...(items.length > 1 && drag.handleOf(index))}
              >
                <DragIcon />
              </span>
              <div className={styles.content}>{children(item, index)}</div>
              <MoveButton
                direction="up"
                label={texts.moveUp(item)}
                isOff={index === 0}
                onClick={() => step('up')}
              />
              <MoveButton
                direction="down"
                label={texts.moveDown(item)}
                isOff={index === items.length - 1}
                onClick={() => step('down')}
              />
            </li>
          );
        })}
      </ol>
      <LiveText text={said} />
    </>
  );
}

interface MoveButtonProps {
  direction: Direction;
  label: string;
  isOff: boolean;
  onClick: () => void;
}

function MoveButton({ direction, label, isOff, onClick }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={styles.move}
      data-direction={direction}
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      {direction === 'up' ? <ArrowUpIcon /> : <ArrowDownIcon />}
    </button>
  );
}

/** React moves elements by taking them out and putting them in again, which loses the focus. */
function useFocusAfterMove(list: RefObject<HTMLElement | null>, order: string) {
  const wanted = useRef<{ key: string; direction: Direction }>(undefined);
  useLayoutEffect(() => {
    if (!wanted.current || !order) return;
    const { key, direction } = wanted.current;
    wanted.current = undefined;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    row?.querySelector<HTMLElement>(`[data-direction="${direction}"]`)?.focus();
  }, [list, order]);
  return (key: string, direction: Direction) => {
    wanted.current = { key, direction };
  };
}
