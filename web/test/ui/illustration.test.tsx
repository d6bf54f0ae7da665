import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Illustration } from '../../src/ui/illustrations/illustration.tsx';

afterEach(cleanup);

vi.mock('../../src/ui/illustrations/scenes.tsx', () => Promise.reject(new Error('offline')));

it('an illustration that cannot be loaded is missing, and the words beside it stay', async () => {
  // React logs what a boundary caught.
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { container } = render(
    <>
      <Illustration scene="success" />
      <p>It worked</p>
    </>,
  );
  await waitFor(() => expect(logged).toHaveBeenCalled());
  expect(screen.getByText('It worked')).toBeDefined();
  expect(container.querySelectorAll('svg > *')).toHaveLength(1);
});
