import type { Person } from '../people.ts';
import type { DemoCredentials } from './demo-desktops.ts';
import { bea, dana, lou, nora, sam } from './desktop-people.ts';
import { cody, fay, mo, omar, pia } from './other-people.ts';

export interface DemoPeopleOptions {
  /** Made by the desktop-agent simulator, which keeps the private keys. */
  credentials?: DemoCredentials;
}

/** Ten people, one for each situation worth showing. Their ids never change. */
export function demoPeople({ credentials = {} }: DemoPeopleOptions = {}): Person[] {
  return [
    nora(),
    dana(credentials),
    sam(credentials),
    omar(),
    fay(),
    pia(),
    cody(),
    lou(credentials),
    bea(credentials),
    mo(),
  ];
}
