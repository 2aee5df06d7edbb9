import { isCaseClosed } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { JsonObject } from '../activity/activity.service.ts';
import { readAnswers } from '../case-types/form.service.ts';
import { changeCase } from './case-change.service.ts';
import { typeOfCaseView } from './case-type-of.queries.ts';

/**
 * Sets variables of a case that follow from one of its tasks (F111), with an entry of its history: those its form has and
 * that fit it. The actor is the session's viewer, whatever they may do with cases themselves. Call it with the case locked
 * or its next task number taken, so that cases are locked before tasks.
 */
export async function setCaseVariables(
  session: WriteSession,
  caseId: string,
  { variables, because }: { readonly variables: JsonObject; readonly because: string },
): Promise<void> {
  if (Object.keys(variables).length === 0) return;
  const { viewer } = session;
  const permitted = { ...viewer, permissions: new Set([...viewer.permissions, 'CASES_READ' as const]) };
  await changeCase(
    { ...session, viewer: permitted },
    { caseId, expectedVersion: null, operation: 'setCaseVariables', idempotencyKey: null, request: null },
    async (locked, moment) => {
      const form = (await typeOfCaseView(moment, locked))?.content.form ?? null;
      if (form === null || isCaseClosed(locked.state.status)) return { ok: true, value: null };
      const open = { ...form, required: [] };
      const fitting = Object.entries(variables).filter(
        ([name, value]) =>
          Object.hasOwn(form.properties, name) && readAnswers(open, { [name]: value }).problems.length === 0,
      );
      const after = { ...locked.state.variables, ...Object.fromEntries(fitting) };
      const same = fitting.every(
        ([name, value]) => JSON.stringify(locked.state.variables[name]) === JSON.stringify(value),
      );
      if (same) return { ok: true, value: null };
      return {
        ok: true,
        value: { verb: 'EDITED', state: { variables: after }, words: because, audience: 'INTERNAL' },
      };
    },
  );
}
