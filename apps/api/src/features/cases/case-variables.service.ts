import type { FormSchema } from '@docket/domain';

import { type Attempt, failed } from '../../graphql/problems.ts';
import type { JsonObject } from '../activity/case-activity.service.ts';
import { formRefusal, readAnswers } from '../case-types/form.service.ts';

/** The variables of a case as they are stored, what was left empty apart; or what its type's form has against them. */
export function variablesOf(
  form: FormSchema | null,
  variables: JsonObject | null | undefined,
): Attempt<JsonObject> {
  const { answers, problems } = readAnswers(form, variables);
  const refusal = formRefusal('variables', problems);
  if (refusal !== null) return failed(refusal);
  const kept = Object.entries(variables ?? {}).filter(([name]) => Object.hasOwn(answers, name));
  return { ok: true, value: Object.fromEntries(kept) };
}
