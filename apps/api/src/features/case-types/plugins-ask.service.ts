import { calendarDay, type CaseFactsOfType } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { JsonObject } from '../activity/activity.service.ts';
import type { StoredTaskType } from './definitions.queries.ts';

/** What hooks are told of a task. */
export type HookTask = {
  readonly number: string | null;
  readonly title: string | null;
  readonly answers: JsonObject;
  /** The action that completes it; null while it is open. */
  readonly action: string | null;
  /** The words that go with it. */
  readonly comment: string | null;
};

/** What hooks may answer: answers to begin with, and variables of the case to set. */
export type HookAnswer = { readonly form: JsonObject; readonly variables: JsonObject };

type Asker = Pick<WriteSession, 'hooks' | 'clock' | 'viewer' | 'log'>;
type About = { readonly task: HookTask; readonly file: CaseFactsOfType | null };

const nothing: HookAnswer = { form: {}, variables: {} };

/** What `onCreate` gives a new task to begin with. Refusal: INVALID_INPUT when the plugin fails. */
export function askOnCreate(
  session: Asker,
  type: StoredTaskType,
  about: About,
): Promise<Attempt<HookAnswer>> {
  return ask(session, type, about, ['onCreate']);
}

/** The variables that follow from changed answers. */
export function askVariables(
  session: Asker,
  type: StoredTaskType,
  about: About,
): Promise<Attempt<HookAnswer>> {
  return ask(session, type, about, ['variables']);
}

/** The variables that follow from a finished task: what `onComplete` says comes before what the answers say. */
export function askOnComplete(
  session: Asker,
  type: StoredTaskType,
  about: About,
): Promise<Attempt<HookAnswer>> {
  return ask(session, type, about, ['variables', 'onComplete']);
}

async function ask(
  session: Asker,
  type: StoredTaskType,
  { task, file }: About,
  hooks: readonly string[],
): Promise<Attempt<HookAnswer>> {
  const { viewer, clock, log } = session;
  const context = {
    today: calendarDay(clock.now(), viewer.timeZone),
    actor: { name: viewer.name },
    task,
    case: file === null ? null : { ...file.case, priority: file.priority, variables: file.variables },
    client: file?.client ?? null,
  };
  try {
    let answer = nothing;
    for (const hook of hooks) answer = merged(answer, hook, await session.hooks.ask(type.key, hook, context));
    return { ok: true, value: answer };
  } catch (error) {
    log.error({ err: error, plugin: type.key }, 'a hook of a plugin failed');
    const label = type.content.label;
    return failed(
      problems.invalid(
        'form',
        `The plugin “${label}” could not answer, so nothing was changed. Try again later.`,
      ),
    );
  }
}

/** `variables` answers the variables themselves, the others an object with `form` and `variables`. */
function merged(before: HookAnswer, hook: string, value: unknown): HookAnswer {
  if (typeof value !== 'string') return before;
  const parsed: unknown = JSON.parse(value);
  const answer = hook === 'variables' ? { variables: parsed } : parsed;
  if (!isObject(answer)) throw new Error(`${hook} has to answer an object.`);
  return {
    form: { ...before.form, ...part(answer, 'form') },
    variables: { ...before.variables, ...part(answer, 'variables') },
  };
}

function part(answer: JsonObject | Readonly<Record<string, unknown>>, name: string): JsonObject {
  const value = answer[name] ?? {};
  if (!isObject(value)) throw new Error(`“${name}” has to be an object.`);
  return value;
}

/** It came from JSON, so an object holds nothing but JSON. */
function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
