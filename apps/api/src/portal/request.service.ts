import { type FormSchema, limits } from '@docket/domain';

import type { JsonObject } from '../features/activity/activity.service.ts';
import { once } from '../features/activity/idempotency.service.ts';
import { newestDefinition, type StoredCaseType } from '../features/case-types/definitions.queries.ts';
import { createCase } from '../features/cases/case-create.service.ts';
import { type Attempt, failed, type Problem, problems } from '../graphql/problems.ts';
import type { WriteSession } from '../graphql/session.ts';
import type { Statement } from '../platform/database/database.ts';
import { answerProblems, askedForm, typedAnswers } from './form.view.ts';

type Draft = { readonly answers: JsonObject; readonly more: string | null };

const kept: Statement = {
  name: 'request-kept',
  text: 'SELECT answers, more FROM request_draft WHERE person_id = $1 AND type_key = $2 FOR UPDATE',
};
const keep: Statement = {
  name: 'request-keep',
  text: `INSERT INTO request_draft (id, person_id, client_id, type_key, answers, more, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
    ON CONFLICT (person_id, type_key) DO UPDATE
      SET answers = EXCLUDED.answers, more = EXCLUDED.more, updated_at = EXCLUDED.updated_at`,
};
const forget: Statement = {
  name: 'request-forget',
  text: 'DELETE FROM request_draft WHERE person_id = $1 AND type_key = $2',
};
/** Who may run cases and runs the fewest that are open; an administrator where nobody else may. */
const leastBusy: Statement = {
  name: 'request-owner',
  text: `SELECT p.id FROM person p JOIN role r ON r.key = p.role
    WHERE p.kind = 'STAFF' AND p.active AND 'CASES_WRITE' = ANY (r.permissions)
    ORDER BY p.role = 'ADMINISTRATOR',
      (SELECT count(*) FROM case_file c WHERE c.owner_id = p.id AND c.closed_at IS NULL), p.id LIMIT 1`,
};

export type AnswerOrder = {
  readonly typeKey: string;
  readonly answers: JsonObject;
  /** What is to be added to them; left out it stays as it is. */
  readonly more?: string | null;
};

/** Done, or all that is wrong at once, so that each problem can stand at its question. */
export type AnswerOutcome = { readonly problems: readonly Problem[] };

/**
 * Keeps answers for the viewer alone until the request is sent: those given take the place of theirs, the others stay
 * (F91). Refusals: NOT_FOUND of the type, INVALID_INPUT of each answer that does not fit; then nothing is kept.
 */
export async function answerRequest(session: WriteSession, order: AnswerOrder): Promise<AnswerOutcome> {
  const type = await typeForClients(session, order.typeKey);
  if (type === null) return { problems: [problems.notFound('typeKey')] };
  const form = formOf(type);
  const answers = typedAnswers(form, order.answers);
  const wrong = problemsAmong(form, answers);
  if (wrong.length > 0) return { problems: wrong };
  const { viewer, db, clock, newId } = session;
  const before = await draftOf(session, order.typeKey);
  const after = JSON.stringify({ ...before?.answers, ...answers });
  const more = order.more === undefined ? (before?.more ?? null) : order.more;
  const at = clock.now().toISOString();
  await db.rows(keep, [newId(), viewer.id, viewer.clientId, order.typeKey, after, more, at]);
  return { problems: [] };
}

/** What is wrong with the answers given; a question that has to be answered and was left empty is. */
function problemsAmong(form: FormSchema | null, answers: JsonObject): readonly Problem[] {
  const fields = new Set(['answers', ...Object.keys(answers).map((name) => `answers.${name}`)]);
  return answerProblems(form, answers, true).filter(({ field }) => field !== null && fields.has(field));
}

/** Forgets what the viewer has begun. Refusals: NOT_FOUND of the type. */
export async function discardRequest(session: WriteSession, typeKey: string): Promise<AnswerOutcome> {
  const type = await typeForClients(session, typeKey);
  if (type === null) return { problems: [problems.notFound('typeKey')] };
  await session.db.rows(forget, [session.viewer.id, typeKey]);
  return { problems: [] };
}

export type SendOrder = { readonly typeKey: string; readonly idempotencyKey?: string | null };

/**
 * Makes a case of what the viewer has answered, with its automatic tasks, clocks and history (F44, F91); its draft is gone
 * then. Refusals: NOT_FOUND of the type or of a draft, INVALID_INPUT of the first question still open, KEY_REUSED.
 */
export function sendRequest(session: WriteSession, order: SendOrder): Promise<Attempt<{ caseId: string }>> {
  const { typeKey, idempotencyKey } = order;
  const made = { caseId: session.newId() };
  const keyed = { key: idempotencyKey ?? null, operation: 'sendRequest', request: typeKey };
  return once(session, keyed, made, () => send(session, typeKey, made));
}

async function send(
  session: WriteSession,
  typeKey: string,
  made: { readonly caseId: string },
): Promise<Attempt<{ caseId: string }>> {
  const type = await typeForClients(session, typeKey);
  const draft = type === null ? null : await draftOf(session, typeKey);
  if (type === null || draft === null) return failed(problems.notFound('typeKey'));
  const [problem] = answerProblems(formOf(type), draft.answers, true);
  if (problem !== undefined) return failed(problem);
  const { viewer, db } = session;
  // What was left open begins as it does for everybody.
  const answered = Object.fromEntries(Object.entries(draft.answers).filter(([, answer]) => isSaid(answer)));
  const [owner] = await db.rows<{ id: string }>(leastBusy);
  const raised = await createCase(session, {
    caseId: made.caseId,
    typeKey,
    title: titleOf(type, answered),
    description: draft.more,
    clientId: viewer.clientId,
    ownerId: owner?.id ?? null,
    variables: answered,
  });
  if (!raised.ok) return raised;
  await db.rows(forget, [viewer.id, typeKey]);
  return { ok: true, value: made };
}

/** The type as it is in force now, where clients may ask for it. */
async function typeForClients(session: WriteSession, key: string): Promise<StoredCaseType | null> {
  const type = await newestDefinition(session, 'CASE_TYPE', key);
  return type === null || type.content.retired || !type.content.portal.visible ? null : type;
}

function formOf({ content: { form, portal } }: StoredCaseType): FormSchema | null {
  return askedForm(form, portal.asks);
}

/** What tells one request from another of its kind: the first thing that had to be written. */
function titleOf({ content: { label, form } }: StoredCaseType, answers: JsonObject): string {
  const { required = [], properties = {} } = form ?? {};
  const first = Object.entries(properties).find(([name, field]) => {
    const isText = field.type === 'string' && field.enum === undefined && field.format === undefined;
    return isText && required.includes(name);
  });
  const said = first === undefined ? undefined : answers[first[0]];
  const title = typeof said === 'string' ? `${label}: ${said.trim()}` : label;
  return title.slice(0, limits.taskTitle);
}

function isSaid(answer: unknown): boolean {
  return answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
}

async function draftOf({ db, viewer }: WriteSession, typeKey: string): Promise<Draft | null> {
  const [row] = await db.rows<Draft>(kept, [viewer.id, typeKey]);
  return row ?? null;
}
