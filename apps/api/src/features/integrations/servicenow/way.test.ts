import { expect, test } from '@jest/globals';
import {
  isOutstanding,
  phaseOfStatus,
  standardWorkflow,
  type TaskPhase,
  taskPhases,
  type TaskStatus,
  taskStatuses,
  type Workflow,
} from '@docket/domain';

import { knowsWaiting, phaseWanted, wayTo } from './way.ts';

const serviceDesk = {
  ...standardWorkflow,
  key: 'service-desk',
  statuses: { ...standardWorkflow.statuses, WAITING: { label: 'Waiting' } },
  actions: {
    ...standardWorkflow.actions,
    COMPLETE: { ...standardWorkflow.actions.COMPLETE, from: ['IN_PROGRESS', 'WAITING'] },
    REPLY: { ...standardWorkflow.actions.REPLY, from: ['IN_PROGRESS'], to: 'WAITING', assigns: 'UNCHANGED' },
  },
} as const satisfies Workflow;

test('the standard workflow has the ways a service desk takes', () => {
  const way = (from: TaskStatus, phase: TaskPhase) => wayTo(standardWorkflow, from, phase);
  expect(way('NEW', 'TODO')).toEqual([]);
  expect(way('NEW', 'DOING')).toEqual(['DOING']);
  expect(way('NEW', 'DONE')).toEqual(['DOING', 'COMPLETE']);
  expect(way('IN_PROGRESS', 'DONE')).toEqual(['COMPLETE']);
  expect(way('IN_PROGRESS', 'TODO')).toBeNull();
  expect(way('RESOLVED', 'TODO')).toEqual(['REOPEN']);
  expect(way('RESOLVED', 'DOING')).toEqual(['REOPEN', 'DOING']);
  expect(way('REOPENED', 'DONE')).toEqual(['DOING', 'COMPLETE']);
});

test('no way drops a task or passes through an end, and each leads where it promises', () => {
  for (const workflow of [standardWorkflow, serviceDesk]) {
    for (const from of taskStatuses) {
      for (const phase of taskPhases.filter((name) => name !== 'DROPPED')) {
        const way = wayTo(workflow, from, phase) ?? [];
        const passed = way.map((action) => workflow.actions[action].to ?? from);
        expect(passed.slice(0, -1).every((status) => isOutstanding(status))).toBe(true);
        expect(passed.every((status) => phaseOfStatus[status] !== 'DROPPED')).toBe(true);
        expect(way.length === 0 || phaseOfStatus[passed.at(-1) ?? from] === phase).toBe(true);
      }
    }
  }
});

test('waiting is doing, unless the workflow can say it', () => {
  expect(knowsWaiting(standardWorkflow)).toBe(false);
  expect(phaseWanted(standardWorkflow, 'Awaiting Vendor')).toBe('DOING');
  expect(phaseWanted(serviceDesk, 'Awaiting Vendor')).toBe('WAITING');
  expect(wayTo(serviceDesk, 'NEW', 'WAITING')).toEqual(['DOING', 'REPLY']);
});
