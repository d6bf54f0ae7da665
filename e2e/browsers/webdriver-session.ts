import { findControl } from './find-control.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** What Marionette and WebDriver have in common: they drive one tab at a time. */
export interface WebDriverSession {
  navigate(address: string): Promise<void>;
  /** Runs the body of a function in the page; its value may be a promise, or an element to click. */
  execute(script: string, args: unknown[]): Promise<unknown>;
  clickElement(element: ElementReference): Promise<void>;
  newTab(): Promise<string>;
  /** The tab that the commands are for from now on; it comes to the front. */
  switchTo(handle: string): Promise<void>;
}

export type ElementReference = Record<string, string>;

/** A tab of a browser that speaks WebDriver. */
export function tabIn(session: WebDriverSession, handle: string): Tab {
  return {
    open: async (address) => {
      await session.switchTo(handle);
      await session.navigate(address);
    },
    click: async (name) => {
      await session.switchTo(handle);
      const args = name instanceof RegExp ? [name.source, name.flags] : [escaped(name), 'i'];
      await until(`a button or link ${name}`, async () => {
        const element = await session
          .execute(`return (${findControl})(...arguments)`, args)
          .catch(() => undefined);
        if (!isElement(element)) return false;
        // The page may replace it in between.
        return session.clickElement(element).then(
          () => true,
          () => false,
        );
      });
    },
    evaluate: async <T>(expression: string) => {
      await session.switchTo(handle);
      return (await session.execute(`return ${expression}`, [])) as T;
    },
    passTime: () => Promise.reject(new Error('Time cannot be made to pass here')),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function isElement(value: unknown): value is ElementReference {
  return typeof value === 'object' && value !== null && elementKey in value;
}

/** The key by which WebDriver refers to elements: https://www.w3.org/TR/webdriver2/#elements */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export function elementId(element: ElementReference): string {
  return element[elementKey] ?? '';
}
