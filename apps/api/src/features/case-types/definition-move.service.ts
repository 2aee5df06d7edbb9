import {
  type AnyWorkflow,
  caseStatuses,
  caseSubject,
  isCaseWorkflow,
  type MigrationChoice,
  type Place,
  placeAfterMigration,
  placeKey,
  placesOf,
  taskStatuses,
} from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { changeCase } from '../cases/case-change.service.ts';
import { workflowOfCase } from '../cases/case-workflows.queries.ts';
import { changeTask } from '../tasks/task-change.service.ts';
import { runningBy } from './definition-impact.queries.ts';

/** How what runs moves to a new version of a workflow: for places that are gone, where it goes instead. */
export type MovePlan = { readonly after: AnyWorkflow; readonly chosen: readonly MigrationChoice[] };

/** More would keep everybody else waiting for the transaction. */
const mostMoved = 500;

const operation = 'publishDefinition';

const tasks: Statement = {
  name: 'move-tasks',
  text: `SELECT id FROM task WHERE workflow = $1 AND workflow_version < $2 AND deleted_at IS NULL
    AND status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED') ORDER BY case_id, id`,
};
const cases: Statement = {
  name: 'move-cases',
  text: 'SELECT id FROM case_file WHERE workflow = $1 AND workflow_version < $2 AND closed_at IS NULL ORDER BY id',
};
const followTask: Statement = {
  name: 'move-task',
  text: 'UPDATE task SET workflow_version = $2 WHERE id = $1',
};
const followCase: Statement = {
  name: 'move-case',
  text: 'UPDATE case_file SET workflow_version = $2 WHERE id = $1',
};

/**
 * Reads what was chosen, `{ "WAITING": "IN_PROGRESS/received" }`, for a new version. Refuses INVALID_INPUT for places
 * the new version does not have, and when more runs than can be moved at once.
 */
export async function planMove(
  session: WriteSession,
  after: AnyWorkflow,
  places: unknown,
): Promise<Attempt<MovePlan>> {
  const given: Readonly<Record<string, unknown>> =
    typeof places === 'object' && places !== null ? { ...places } : {};
  const known = new Map(placesOf(after).map((place) => [placeKey(place), place]));
  const unknown = Object.values(given).find((to) => typeof to !== 'string' || !known.has(to));
  if (unknown !== undefined) {
    return failed(problems.invalid('places', `The new version has no place ${JSON.stringify(unknown)}.`));
  }
  const running = await runningBy(session, after.key);
  const count = [...running.tasks, ...running.cases].reduce((sum, one) => sum + one.count, 0);
  if (count > mostMoved) {
    const message = `${count} follow it, and at most ${mostMoved} can be moved at once: publish without moving them.`;
    return failed(problems.invalid('applyToRunning', message));
  }
  const chosen = Object.entries(given).flatMap(([from, to]) => {
    const place = typeof to === 'string' ? known.get(to) : undefined;
    return place === undefined ? [] : [{ from: placeOf(from), to: place }];
  });
  return { ok: true, value: { after, chosen } };
}

function placeOf(key: string): Place {
  const [status = '', stage = null] = key.split('/');
  return { status, stage };
}

/**
 * Moves what runs by older versions to the new one, each with an entry in its history. What has no place there stays on
 * its version, and nothing is finished or taken up again by moving.
 */
export async function moveRunning(session: WriteSession, plan: MovePlan): Promise<void> {
  const { key, version } = plan.after;
  const [statement, move] = isCaseWorkflow(plan.after)
    ? ([cases, moveCase] as const)
    : ([tasks, moveTask] as const);
  for (const { id } of await session.db.rows<{ id: string }>(statement, [key, version])) {
    await move(session, plan, id);
  }
}

async function moveTask(session: WriteSession, { after, chosen }: MovePlan, taskId: string): Promise<void> {
  const { version } = after;
  const order = {
    taskId,
    expectedVersion: null,
    operation,
    idempotencyKey: null,
    request: [after.key, version],
  };
  await changeTask(session, order, ({ workflow, state }) => {
    const place = placeAfterMigration({ before: workflow, after, chosen }, state);
    const status = taskStatuses.find((one) => one === place?.status);
    if (place === null || status === undefined) return { ok: true, value: null };
    return {
      ok: true,
      value: {
        verb: 'MOVED',
        state: { status, stage: place.stage },
        audience: 'INTERNAL',
        extraBefore: { workflowVersion: workflow.version },
        extra: { workflowVersion: version },
        alongside: async ({ db }) => void (await db.rows(followTask, [taskId, version])),
      },
    };
  });
}

async function moveCase(session: WriteSession, { after, chosen }: MovePlan, caseId: string): Promise<void> {
  const { version } = after;
  const order = {
    caseId,
    expectedVersion: null,
    operation,
    idempotencyKey: null,
    request: [after.key, version],
  };
  await changeCase(
    session,
    order,
    async (locked, moment) => {
      const before = await workflowOfCase(moment, locked);
      const place = placeAfterMigration(
        { before, after, chosen },
        { status: locked.state.status, stage: null },
        caseSubject,
      );
      const status = caseStatuses.find((one) => one === place?.status);
      if (status === undefined) return { ok: true, value: null };
      return {
        ok: true,
        value: {
          verb: 'MOVED',
          state: { status },
          audience: 'INTERNAL',
          extra: { workflowVersion: version },
        },
      };
    },
    async ({ db }) => void (await db.rows(followCase, [caseId, version])),
  );
}
