import path from 'node:path';

import { expect, test } from '@jest/globals';

import { root } from '../local/settings.ts';
import { summary } from './jest.ts';

const domain = { name: 'domain', folder: 'packages/domain' };
const suite = (tests: object[], more: object = {}): object => ({
  name: path.join(root, 'packages/domain/src/workflow.test.ts'),
  status: 'passed',
  assertionResults: tests,
  ...more,
});
const passed = { fullName: 'a task can be completed', status: 'passed', failureMessages: [] };

test('passed tests are counted', () => {
  const results = { numPassedTests: 1, testResults: [suite([passed])] };
  expect(summary(results, [domain], 0)).toEqual({ passed: 1, failed: 0, tests: 1, details: '' });
});

test('a failed test is told with its file, title and message, without colours', () => {
  const broken = {
    fullName: 'it works',
    status: 'failed',
    failureMessages: ['\u001B[31mexpected 1\u001B[0m'],
  };
  const results = { numPassedTests: 1, testResults: [suite([passed, broken], { status: 'failed' })] };
  expect(summary(results, [domain], 1)).toMatchObject({
    passed: 1,
    failed: 1,
    details: 'packages/domain/src/workflow.test.ts\n  it works: failed\nexpected 1',
  });
});

test('a skipped test counts as failed', () => {
  const skipped = { fullName: 'it works', status: 'pending', failureMessages: [] };
  const results = { numPassedTests: 1, testResults: [suite([passed, skipped])] };
  expect(summary(results, [domain], 0).failed).toBe(1);
});

test('a file that cannot be run counts as failed', () => {
  const results = {
    numPassedTests: 1,
    testResults: [suite([passed]), suite([], { status: 'failed', message: 'Unexpected token' })],
  };
  expect(summary(results, [domain], 1)).toMatchObject({ failed: 1 });
  expect(summary(results, [domain], 1).details).toContain('Unexpected token');
});

test('a project without a single test counts as failed', () => {
  expect(summary({ numPassedTests: 0, testResults: [] }, [domain], 0)).toMatchObject({
    passed: 0,
    failed: 1,
    details: 'The project "domain" ran no test.',
  });
});

test('an unexplained exit code counts as failed', () => {
  const results = { numPassedTests: 1, testResults: [suite([passed])] };
  expect(summary(results, [domain], 1).failed).toBe(1);
});
