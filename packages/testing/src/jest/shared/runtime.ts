import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Config } from '@jest/types';

import { provide, type Provided } from './globals.ts';
import { jestObject, type MockingEnvironment } from './jestObject.ts';
import { registerModules, sourceMaps } from './modules.ts';

const require = createRequire(import.meta.url);
let loads = 0;

/**
 * Jest's runtime without a sandbox: Node itself loads the test files and what they import, each module once per process.
 * Loading a server anew for each file took four fifths of the time of its tests. The files of a process share the state
 * of modules, as in the product; there is no mocking of modules.
 */
class SharedRuntime {
  private readonly environment: MockingEnvironment;

  constructor(config: Config.ProjectConfig, environment: MockingEnvironment) {
    this.environment = environment;
    const [, , swc] = config.transform[0] ?? [];
    registerModules(path.join(config.cacheDirectory, 'shared'), swc ?? {});
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  async unstable_importModule(file: string): Promise<void> {
    loads += 1;
    // A set-up file runs anew for every test file.
    await import(`${pathToFileURL(file).href}?load=${loads}`);
  }

  requireModule(file: string): unknown {
    return require(file);
  }

  /** Jest's test runner, with a state of its own for each test file. */
  requireInternalModule(file: string): unknown {
    Reflect.deleteProperty(require.cache, file);
    return require(file);
  }

  setGlobalsForRuntime(globals: Omit<Provided, 'jest'>): void {
    provide({ ...globals, jest: jestObject(this.environment) });
  }

  getSourceMaps(): ReadonlyMap<string, string> {
    return sourceMaps;
  }

  enterTestCode(): void {}
  leaveTestCode(): void {}
  teardown(): void {}
  getAllCoverageInfoCopy(): undefined {
    return undefined;
  }
}

export { SharedRuntime as 'module.exports' };
