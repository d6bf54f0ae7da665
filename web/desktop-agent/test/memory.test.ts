// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { keepBrowserMemory } from '../src/index.ts';
import { fakeStorage } from './fake-platform.ts';

describe('a task that clears the storage of the site', () => {
  it('leaves what the client remembers, and nothing else', async () => {
    const storage = fakeStorage({ 'desktop-agent': '{"wasExplained":true}', draft: 'personal' });
    const result = await keepBrowserMemory(async () => {
      storage.clear();
      return 'signed out';
    }, storage);
    expect(result).toBe('signed out');
    expect(storage.getItem('desktop-agent')).toBe('{"wasExplained":true}');
    expect(storage.getItem('draft')).toBeNull();
  });

  it('adds nothing where nothing was remembered', async () => {
    const storage = fakeStorage();
    await keepBrowserMemory(async () => undefined, storage);
    expect(storage.getItem('desktop-agent')).toBeNull();
  });

  it('runs where the browser forbids storage', async () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const storage = { getItem: forbidden, setItem: forbidden };
    expect(await keepBrowserMemory(async () => 'done', storage)).toBe('done');
    expect(await keepBrowserMemory(async () => 'done')).toBe('done');
  });
});
