import type { Attempt } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { JsonObject } from '../activity/activity.service.ts';
import { findTypedCase } from '../case-types/case-facts.queries.ts';
import { askOnComplete, askVariables, type HookTask } from '../case-types/plugins-ask.service.ts';
import { setCaseVariables } from '../cases/case-set-variables.service.ts';
import type { Plan } from './task-change.service.ts';
import type { LockedTask } from './task-lock.service.ts';

type Follows = Attempt<Pick<Plan, 'alongside'>>;
type Doing = { readonly action: string; readonly comment?: string | null };

/** Where nothing is asked of a plugin. */
export const nothingFollows: Follows = { ok: true, value: {} };

/** The variables of the case that follow from completing a task (F111). Refusal: INVALID_INPUT when the plugin fails. */
export function variablesAfter(session: WriteSession, locked: LockedTask, request: Doing): Promise<Follows> {
  const { action, comment = null } = request;
  const answers = locked.state.form ?? {};
  return follow(session, locked, { ask: askOnComplete, answers, action, comment });
}

/** The variables of the case that follow from new answers (F111). Refusal: INVALID_INPUT when the plugin fails. */
export function variablesFrom(
  session: WriteSession,
  locked: LockedTask,
  answers: JsonObject,
): Promise<Follows> {
  return follow(session, locked, { ask: askVariables, answers, action: null, comment: null });
}

type Question = Pick<HookTask, 'answers' | 'action' | 'comment'> & { readonly ask: typeof askVariables };

async function follow(
  session: WriteSession,
  { type, state, number }: LockedTask,
  { ask, ...said }: Question,
): Promise<Follows> {
  const { caseId } = state;
  if (type === null || caseId === null || !session.hooks.settingVariables.includes(type.key)) {
    return nothingFollows;
  }
  const file = await findTypedCase(session, caseId);
  const asked = await ask(session, type, { task: { number, title: state.title, ...said }, file });
  if (!asked.ok) return asked;
  const { variables } = asked.value;
  return {
    ok: true,
    value: {
      alongside: (moment) => setCaseVariables(moment, caseId, { variables, because: `Set by ${number}` }),
    },
  };
}
