/**
 * Starts something that consists of several parts. Whatever `start` has put on the stack is closed, last first, where a
 * later part does not start.
 */
export async function startParts<T>(start: (parts: AsyncDisposableStack) => Promise<T>): Promise<T> {
  const parts = new AsyncDisposableStack();
  try {
    return await start(parts);
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}
