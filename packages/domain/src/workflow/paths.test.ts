import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkWorkflow } from './check.ts';
import { decide } from './decide.ts';
import { actor, people, taskWith } from './fixtures.ts';
import { type Place, placeKey, placesOf } from './place.ts';
import { isOutstanding, type TaskStatus, taskStatuses } from './vocabulary.ts';
import type { Stage, Workflow, WorkflowAction } from './workflow.ts';

const moment = { now: '2026-11-22T10:00:00.000Z', today: '2026-11-22' };
const administrator = actor(people.boss, { administrator: true });

/** Workflows of a few statuses and stages whose actions lead anywhere, some of them sound. */
const workflowArbitrary: fc.Arbitrary<Workflow> = fc
  .record({
    statuses: fc.uniqueArray(fc.constantFrom(...taskStatuses), { minLength: 2, maxLength: 4 }),
    counts: fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
  })
  .chain(({ statuses, counts }) => {
    const stages = statuses.map((status, index) => stagesNamed(status, counts[index] ?? 0));
    return fc.record({
      key: fc.constant('made-up'),
      version: fc.constant(1),
      label: fc.constant('Made up'),
      initial: fc.constantFrom(...statuses),
      statuses: fc.constant(
        Object.fromEntries(
          statuses.map((status, index) => [status, { label: status, stages: stages[index] ?? [] }]),
        ),
      ),
      actions: fc
        .array(actionArbitrary(statuses, stages.flat()), { minLength: 1, maxLength: 7 })
        .map((actions) =>
          Object.fromEntries(
            actions.map((action, index) => [`STEP_${index}`, { ...action, label: `Step ${index}` }]),
          ),
        ),
    });
  });

function stagesNamed(status: TaskStatus, count: number): readonly Stage[] {
  return Array.from({ length: count }, (_, index) => {
    const key = `${status.toLowerCase().replace('_', '-')}-${index}`;
    return { key, label: key };
  });
}

function actionArbitrary(
  statuses: readonly TaskStatus[],
  stages: readonly Stage[],
): fc.Arbitrary<WorkflowAction> {
  const keys = ['nowhere', ...stages.map(({ key }) => key)];
  return fc.record(
    {
      label: fc.constant(''),
      from: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
      fromStages: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
      to: fc.option(fc.constantFrom(...statuses), { nil: null }),
      toStage: fc.constantFrom(...keys),
      by: fc.constant(['ADMINISTRATOR'] as const),
      comment: fc.constant('REQUIRED'),
      assigns: fc.constant('UNCHANGED'),
    },
    { requiredKeys: ['label', 'from', 'to', 'by', 'comment', 'assigns'] },
  );
}

/** The same with what is wrong in itself taken out and a way added to each place but the last: many are sound. */
function mended(workflow: Workflow): Workflow {
  const wrong = checkWorkflow(workflow).map(({ at }) => at);
  const left = Object.entries(workflow.actions).filter(([name]) => !wrong.includes(name));
  const places = placesOf(workflow).map(taskPlace);
  const ways = places.slice(1).map(({ status, stage }, index) => {
    const from = places[index] ?? { status, stage };
    const way: WorkflowAction = {
      label: `Way ${index}`,
      from: [from.status],
      ...(from.stage === null ? {} : { fromStages: [from.stage] }),
      to: status,
      ...(stage === null ? {} : { toStage: stage }),
      by: ['ADMINISTRATOR'],
      comment: 'REQUIRED',
      assigns: 'UNCHANGED',
    };
    return [`WAY_${index}`, way] as const;
  });
  return { ...workflow, actions: Object.fromEntries([...left, ...ways]) };
}

/** Where each action brings a task that somebody really moves, action by action. */
function walkFrom(workflow: Workflow, { status, stage }: { status: TaskStatus; stage: string | null }) {
  const seen = new Map<string, { status: TaskStatus; stage: string | null }>();
  const ahead = [{ status, stage }];
  for (let here = ahead.pop(); here !== undefined; here = ahead.pop()) {
    if (seen.has(placeKey(here))) continue;
    seen.set(placeKey(here), here);
    for (const action of Object.keys(workflow.actions)) {
      const outcome = decide(workflow, taskWith(here), administrator, { action, comment: 'On', ...moment });
      if (outcome.ok) ahead.push({ ...here, ...placeOf(outcome.value.changes) });
    }
  }
  return [...seen.values()];
}

function placeOf({ status, stage }: { status?: TaskStatus; stage?: string | null }) {
  return { ...(status === undefined ? {} : { status }), ...(stage === undefined ? {} : { stage }) };
}

function start({ initial, statuses }: Workflow) {
  return { status: initial, stage: statuses[initial]?.stages?.[0]?.key ?? null };
}

/** What a walk finds wrong: places nobody comes to, and places from which nobody comes to an end. */
function walkFindings(workflow: Workflow) {
  const places = placesOf(workflow);
  const reached = new Set(walkFrom(workflow, start(workflow)).map(placeKey));
  const stuck = places.filter(
    (place) => !walkFrom(workflow, taskPlace(place)).some(({ status }) => !isOutstanding(status)),
  );
  const unreachable = places.filter((place) => !reached.has(placeKey(place)));
  return { unreachable: wholeOrParts(workflow, unreachable), stuck: wholeOrParts(workflow, stuck) };
}

function taskPlace({ status, stage }: Place) {
  return { status: taskStatuses.find((one) => one === status) ?? 'NEW', stage };
}

/** A status with all of its stages counts as one. */
function wholeOrParts(workflow: Workflow, places: readonly Place[]): readonly string[] {
  const isWhole = (status: string) =>
    placesOf(workflow).every(
      (one) => one.status !== status || places.some((p) => placeKey(p) === placeKey(one)),
    );
  return [
    ...new Set(places.map((place) => (isWhole(place.status) ? place.status : placeKey(place)))),
  ].toSorted();
}

function foundBy(workflow: Workflow, code: 'UNREACHABLE' | 'DEAD_END'): readonly string[] {
  const found = checkWorkflow(workflow).filter((finding) => finding.code === code);
  return found.map(({ at }) => at).toSorted();
}

describe('random workflows', () => {
  test('what the check calls unreachable or stuck is what a walk by decisions finds so, no more and no less', () => {
    fc.assert(
      fc.property(workflowArbitrary, (workflow) => {
        const { unreachable, stuck } = walkFindings(workflow);
        expect(foundBy(workflow, 'UNREACHABLE')).toEqual(unreachable);
        expect(foundBy(workflow, 'DEAD_END')).toEqual(stuck);
      }),
      { numRuns: 800 },
    );
  });

  test('a workflow without findings lets a task come everywhere and end from everywhere', () => {
    let sound = 0;
    fc.assert(
      fc.property(workflowArbitrary.map(mended), (workflow) => {
        if (checkWorkflow(workflow).length > 0) return;
        sound += 1;
        expect(walkFindings(workflow)).toEqual({ unreachable: [], stuck: [] });
      }),
      { numRuns: 800, seed: 4 },
    );
    expect(sound).toBeGreaterThan(20);
  });

  test('taking one action away is noticed whenever a walk notices it', () => {
    let broken = 0;
    fc.assert(
      fc.property(workflowArbitrary, fc.nat(), (workflow, pick) => {
        const names = Object.keys(workflow.actions);
        const gone = names[pick % names.length];
        const left = Object.entries(workflow.actions).filter(([name]) => name !== gone);
        const poorer = { ...workflow, actions: Object.fromEntries(left) };
        const { unreachable, stuck } = walkFindings(poorer);
        if (unreachable.length + stuck.length === 0) return;
        broken += 1;
        expect(checkWorkflow(poorer)).not.toEqual([]);
      }),
      { numRuns: 500, seed: 4 },
    );
    expect(broken).toBeGreaterThan(100);
  });
});
