import { type AutomaticTask, automaticTasks, fillTemplate, limits, type RuleEvent } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isOpen } from '../tasks/task-visibility.queries.ts';
import { makeTask, type NewTaskIds } from '../tasks/task-create.service.ts';
import { beginTyped } from '../tasks/task-typed.service.ts';
import { openForm } from '../tasks/task-form.service.ts';
import { noteSkipped } from './automation-notes.service.ts';
import { findTypedCase, type TypedCase } from './case-facts.queries.ts';
import { definitionsInForce, type StoredCaseType, type StoredTaskType } from './definitions.queries.ts';

/** The case whose rules run, and the entry of its history that they follow. */
type Cause = { readonly caseId: string; readonly entryId: string };

/**
 * Makes the tasks that the rules of a case's type ask for as it is raised, in the order of their dependencies, numbered in
 * the case, each saying which rule made it (F44, F45). The actor is the session's viewer. A rule that cannot make its task
 * is skipped with a note in the case's history. Call it in the transaction that raises the case, after its row.
 */
export function tasksOfRaisedCase(
  session: WriteSession,
  cause: Cause,
  caseType: StoredCaseType,
): Promise<void> {
  return runRules(session, cause, caseType, { event: 'RAISED' });
}

/** The same as a case reaches a stage of its type; a rule whose earlier task is still to be done makes no second one. */
export function tasksOfStage(
  session: WriteSession,
  cause: Cause,
  caseType: StoredCaseType,
  stage: string,
): Promise<void> {
  return runRules(session, cause, caseType, { event: 'STAGE', stage });
}

async function runRules(
  session: WriteSession,
  cause: Cause,
  { content }: StoredCaseType,
  event: RuleEvent,
): Promise<void> {
  if (content.rules.length === 0) return;
  const { caseId } = cause;
  const file = await findTypedCase(session, caseId);
  const wanted = file === null ? [] : automaticTasks(content, file, event);
  if (file === null || wanted.length === 0) return;
  const [types, earlier] = await Promise.all([
    definitionsInForce(session, 'TASK_TYPE'),
    earlierTasks(session, caseId),
  ]);
  const context = { session, cause, file, types };
  const { links, skipped } = await makeAll(context, wanted, earlier);
  if (links.length > 0) await linkTasks(session, links);
  if (skipped.length > 0) await noteSkipped(session, caseId, skipped);
}

type Context = {
  readonly session: WriteSession;
  readonly cause: Cause;
  readonly file: TypedCase;
  readonly types: readonly StoredTaskType[];
};

/** A task that a rule made before. */
type Earlier = { readonly id: string; readonly rule: string; readonly outstanding: boolean };
type Link = { readonly taskId: string; readonly dependsOnId: string };

async function makeAll(context: Context, wanted: readonly AutomaticTask[], earlier: readonly Earlier[]) {
  const made = new Map(earlier.map(({ rule, id }) => [rule, id]));
  const waiting = new Set(earlier.filter((one) => one.outstanding).map(({ rule }) => rule));
  const links: Link[] = [];
  const skipped: string[] = [];
  for (const task of wanted.filter(({ rule }) => !waiting.has(rule))) {
    // One after the other: each takes the next number of the case.
    const attempt = await make(context, task);
    if (!attempt.ok) {
      skipped.push(`The rule “${task.label}” made no task: ${attempt.problem.message}`);
      continue;
    }
    const { taskId } = attempt.value;
    links.push(...task.after.flatMap((rule) => linkTo(taskId, made.get(rule))));
    made.set(task.rule, taskId);
  }
  return { links, skipped };
}

function linkTo(taskId: string, dependsOnId: string | undefined): readonly Link[] {
  return dependsOnId === undefined ? [] : [{ taskId, dependsOnId }];
}

async function make(
  { session, cause: { caseId, entryId }, file, types }: Context,
  task: AutomaticTask,
): Promise<Attempt<NewTaskIds>> {
  const type = types.find(({ key }) => key === task.taskType);
  if (type === undefined) {
    return failed(problems.invalid('typeKey', `there is no task type “${task.taskType}” in use.`));
  }
  const named = task.title === null ? '' : fillTemplate(task.title, file).slice(0, limits.taskTitle);
  const order = { caseId, title: named === '' ? null : named, priority: task.priority };
  const begun = await beginTyped(session, { type, order, file, form: openForm(type.content.form) });
  if (!begun.ok) return begun;
  return makeTask(session, {
    ...begun.value,
    order: {},
    ids: { taskId: session.newId(), activityId: session.newId() },
    origin: { key: task.rule, rule: task.label, sentence: task.sentence, entryId },
  });
}

const ofRules: Statement = {
  name: 'automation-earlier',
  text: `SELECT t.id, t.origin->>'key' AS rule, ${isOpen} AS outstanding
    FROM task t WHERE t.case_id = $1 AND t.origin IS NOT NULL AND t.deleted_at IS NULL ORDER BY t.sequence_in_case`,
};

function earlierTasks({ db }: WriteSession, caseId: string): Promise<readonly Earlier[]> {
  return db.rows<Earlier>(ofRules, [caseId]);
}

const link: Statement = {
  name: 'automation-link',
  text: `INSERT INTO task_dependency (task_id, depends_on_id, created_at)
    SELECT l.task_id, l.depends_on_id, $3 FROM unnest($1::uuid[], $2::uuid[]) AS l (task_id, depends_on_id)
    ON CONFLICT DO NOTHING`,
};

async function linkTasks({ db, clock }: WriteSession, links: readonly Link[]): Promise<void> {
  await db.rows(link, [
    links.map(({ taskId }) => taskId),
    links.map(({ dependsOnId }) => dependsOnId),
    clock.now().toISOString(),
  ]);
}
