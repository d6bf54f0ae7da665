import { act, cleanup, render, screen } from '@testing-library/react';
import { type ComponentType, startTransition, useLayoutEffect, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { lazyComponent } from '../../src/ui/lazy.tsx';

afterEach(cleanup);

const gate = Promise.withResolvers<ComponentType<object>>();
const Part = lazyComponent(() => gate.promise, 'not yet');
const Loaded = () => <b>loaded</b>;

/** Shows the part, and lets it come after it was drawn and before its own effect runs. */
function Page() {
  const [isOpen, setIsOpen] = useState(false);
  useLayoutEffect(() => {
    if (isOpen) gate.resolve(Loaded);
  }, [isOpen]);
  return (
    <>
      <button type="button" onClick={() => startTransition(() => setIsOpen(true))}>
        Open
      </button>
      {isOpen && <Part />}
    </>
  );
}

it('a part that has come by the time it looks is shown all the same', async () => {
  void Part.preload();
  render(<Page />);
  // Outside of act(), as in a browser: effects come in a task of their own.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  screen.getByRole('button').click();
  expect(await screen.findByText('loaded')).toBeDefined();
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  await act(async () => undefined);
});
