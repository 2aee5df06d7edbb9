import type { Database, Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { PersonView } from '../people/person.entity.ts';
import { remarkVerbs } from './activity-columns.queries.ts';
import type { FieldValues, HistoryVerb } from './activity.service.ts';
import type { ConflictView } from './change.entity.ts';

type ChangeRow = {
  readonly verb: HistoryVerb;
  readonly at: string;
  readonly actor: PersonView;
  readonly after: FieldValues;
};

function latestChanges(noun: 'task' | 'case'): Statement {
  return {
    name: `${noun}-latest-changes`,
    text: `SELECT a.verb, a.at, ${personJson('a.actor_id')} AS actor, a.after FROM activity a
      WHERE a.${noun}_id = $1 AND a.verb NOT IN ${remarkVerbs} ORDER BY a.sequence DESC LIMIT $2`,
  };
}

const statements = { task: latestChanges('task'), case: latestChanges('case') } as const;

/**
 * Who changed a task or case last, and the fields that its last `count` changes touched, as `fieldsOf` names them: one
 * change is one version. Null where nothing changed since.
 */
export async function conflictSince<ChangedField extends string>(
  db: Database,
  { noun, id }: { readonly noun: 'task' | 'case'; readonly id: string },
  count: number,
  fieldsOf: (keys: readonly string[]) => readonly ChangedField[],
): Promise<ConflictView<ChangedField> | null> {
  if (count < 1) return null;
  const rows = await db.rows<ChangeRow>(statements[noun], [id, Math.min(count, 100)]);
  const [latest] = rows;
  if (latest === undefined) return null;
  const keys = new Set(rows.flatMap(({ after }) => Object.keys(after)));
  return { actor: latest.actor, verb: latest.verb, at: latest.at, fields: fieldsOf([...keys]) };
}
