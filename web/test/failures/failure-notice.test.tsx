import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../src/api/api-problem.ts';
import type { Failure } from '../../src/api/failure.ts';
import { FailureNotice } from '../../src/failures/failure-notice.tsx';
import { renderInPage } from '../render-in-page.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(failure: Failure, takesFocus = true) {
  const onTryAgain = vi.fn();
  renderInPage(<FailureNotice failure={failure} onTryAgain={onTryAgain} takesFocus={takesFocus} />);
  return onTryAgain;
}

describe('a notice of a failure', () => {
  it('takes the place of what had the focus', () => {
    show(new ApiProblem({ code: 'pingone_unavailable' }));
    expect(document.activeElement).toBe(
      screen.getByRole('note', { name: 'The sign-in service isn’t available right now' }),
    );
  });

  it('leaves the focus alone where it took nobody’s place', () => {
    show(new ApiProblem({ code: 'pingone_unavailable' }), false);
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['signed_out', 'step_up_required'] as const)('leads to signing in where it was %s', (code) => {
    show(new ApiProblem({ code }));
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toMatch(/^\/auth\/sign-in/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('counts the pause down and then lets the person try again', async () => {
    const onTryAgain = show(new ApiProblem({ code: 'rate_limited', retryAfterSeconds: 3 }));
    const again = screen.getByRole('button', { name: 'Try again' });
    const waits = [];
    for (let second = 0; second < 3; second += 1) {
      waits.push(screen.getByText(/left$/).textContent);
      again.click();
      await act(() => vi.advanceTimersByTimeAsync(1000));
    }
    expect(waits).toEqual(['3 seconds left', '2 seconds left', '1 second left']);
    expect(onTryAgain).not.toHaveBeenCalled();
    expect(screen.queryByText(/left$/)).toBeNull();
    again.click();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it('keeps nobody waiting where the pause is not known', () => {
    const onTryAgain = show(new ApiProblem({ code: 'rate_limited' }));
    screen.getByRole('button', { name: 'Try again' }).click();
    expect(onTryAgain).toHaveBeenCalledOnce();
  });

  it.each([
    ['a request that reached our backend', new ApiProblem({ code: 'pingone_error', requestId: 'r-1' }), true],
    ['no network', new ApiProblem({ code: 'network_unreachable' }), false],
    ['being signed out', new ApiProblem({ code: 'signed_out', requestId: 'r-1' }), false],
  ])('about %s: has a reference for the help desk or not', (_what, failure, hasReference) => {
    show(failure);
    expect(screen.queryByText(/^Reference for your help desk$/) !== null).toBe(hasReference);
  });
});
