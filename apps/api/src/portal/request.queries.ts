import type { FormSchema } from '@docket/domain';

import type { JsonObject } from '../features/activity/activity.service.ts';
import { utc } from '../features/activity/activity-view.queries.ts';
import type { Session } from '../graphql/session.ts';
import type { Statement } from '../platform/database/database.ts';
import { askedForm, questionsOf } from './form.view.ts';
import type { PortalRequestType } from './request.types.ts';

type TypeRow = {
  readonly key: string;
  readonly label: string;
  readonly summary: string;
  readonly form: FormSchema | null;
  readonly asks: readonly string[] | null;
  readonly draft: {
    readonly answers: JsonObject;
    readonly more: string | null;
    readonly updatedAt: string;
  } | null;
};

const types: Statement = {
  name: 'portal-request-types',
  text: `SELECT y.*, CASE WHEN d.id IS NOT NULL
      THEN json_build_object('answers', d.answers, 'more', d.more, 'updatedAt', d.updated_at) END AS draft
    FROM portal_request_types() y LEFT JOIN request_draft d ON d.type_key = y.key
    WHERE $1::varchar IS NULL OR y.key = $1`,
};

/** What clients can ask for, in the order of the types, each with what this client has begun of it (F91). */
export async function listRequestTypes(
  session: Session,
  key: string | null = null,
): Promise<readonly PortalRequestType[]> {
  const rows = await session.db.rows<TypeRow>(types, [key]);
  return rows.map(({ form, asks, draft, ...type }) => ({
    ...type,
    questions: questionsOf(askedForm(form, asks)),
    draft: draft && { ...draft, updatedAt: utc(draft.updatedAt) },
  }));
}
