import type { ModernFakeTimers } from '@jest/fake-timers';
import type { ModuleMocker } from 'jest-mock';

export interface MockingEnvironment {
  readonly fakeTimersModern: ModernFakeTimers;
  readonly moduleMocker: ModuleMocker;
}

/** Where Jest's test runner looks for what `jest.setTimeout` was told. */
export const patience = Symbol.for('TEST_TIMEOUT_SYMBOL');

/** The part of Jest's `jest` that does not need modules of their own for each file. */
export type SharedJest = ReturnType<typeof jestObject>;

export function jestObject({ fakeTimersModern: timers, moduleMocker: mocks }: MockingEnvironment) {
  return {
    fn: mocks.fn.bind(mocks),
    spyOn: mocks.spyOn.bind(mocks),
    restoreAllMocks: () => mocks.restoreAllMocks(),
    useFakeTimers: () => timers.useFakeTimers(),
    useRealTimers: () => timers.useRealTimers(),
    advanceTimersByTime: (milliseconds: number) => timers.advanceTimersByTime(milliseconds),
    advanceTimersByTimeAsync: (milliseconds: number) => timers.advanceTimersByTimeAsync(milliseconds),
    getTimerCount: () => timers.getTimerCount(),
    setTimeout: (milliseconds: number) => void Reflect.set(globalThis, patience, milliseconds),
  };
}
