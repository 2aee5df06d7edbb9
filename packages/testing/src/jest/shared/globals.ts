/* oxlint-disable import/no-mutable-exports -- every file of a process gets the functions of its own run through this one module */
import type * as Globals from '@jest/globals';

import type { SharedJest } from './jestObject.ts';

type Name = 'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'it' | 'test';
export type Provided = Pick<typeof Globals, Name> & { readonly jest: SharedJest };

export let afterAll: Provided['afterAll'];
export let afterEach: Provided['afterEach'];
export let beforeAll: Provided['beforeAll'];
export let beforeEach: Provided['beforeEach'];
export let describe: Provided['describe'];
export let expect: Provided['expect'];
export let it: Provided['it'];
export let jest: Provided['jest'];
export let test: Provided['test'];

/** Says what `@jest/globals` means for the file that is loaded next. */
export function provide(provided: Provided): void {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = provided);
}
