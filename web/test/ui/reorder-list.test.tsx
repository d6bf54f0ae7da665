import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ReorderList } from '../../src/ui/reorder-list.tsx';

afterEach(cleanup);

const texts = {
  moveUp: (item: string) => `Move ${item} up`,
  moveDown: (item: string) => `Move ${item} down`,
  moved: (item: string, position: number, count: number) => `${item}: ${position} of ${count}`,
};

function Sample({ onReorder }: { onReorder: (keys: string[], onSaved: () => void) => void }) {
  const [items, setItems] = useState(['Laptop', 'Phone', 'Key']);
  const reorder = (keys: string[], onSaved: () => void) => {
    onReorder(keys, onSaved);
    setItems(keys);
  };
  return (
    <ReorderList items={items} keyOf={(item) => item} onReorder={reorder} texts={texts}>
      {(item) => <p>{item}</p>}
    </ReorderList>
  );
}

function press(name: string) {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

function shown(): (string | undefined)[] {
  return screen.getAllByRole('listitem').map((item) => item.querySelector('p')?.textContent ?? undefined);
}

it('moves an item by its buttons, says where it is once that is saved, and keeps the keyboard with it', async () => {
  const onReorder = vi.fn<(keys: string[], onSaved: () => void) => void>();
  render(<Sample onReorder={onReorder} />);
  press('Move Key up');
  expect(onReorder).toHaveBeenCalledExactlyOnceWith(['Laptop', 'Key', 'Phone'], expect.any(Function));
  expect(shown()).toEqual(['Laptop', 'Key', 'Phone']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Key up' }));
  expect(screen.queryByText('Key: 2 of 3')).toBeNull();
  onReorder.mock.calls[0]?.[1]();
  await screen.findByText('Key: 2 of 3');
});

it('has no way up from the top and no way down from the bottom, and says so', () => {
  const onReorder = vi.fn();
  render(<Sample onReorder={onReorder} />);
  press('Move Laptop up');
  press('Move Key down');
  expect(onReorder).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Move Laptop up' }).ariaDisabled).toBe('true');
  expect(screen.getByRole('button', { name: 'Move Key up' }).ariaDisabled).toBeNull();
});
