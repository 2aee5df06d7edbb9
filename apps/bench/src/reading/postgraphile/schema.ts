import { openStatuses } from '../../data/open.ts';
import { timelineSize } from '../ask.ts';
import {
  countColumns,
  listText,
  searchOfColumns,
  type Source,
  sources,
  taskText,
  visible,
} from '../sources.ts';

/** The parameters of a statement by the names of the function's arguments. */
const named = (text: string, second = ''): string => text.replaceAll('$1', 'viewer').replaceAll('$2', second);

const readOnly = 'LANGUAGE sql STABLE';

/** Every function returns a set: PostgreSQL then opens it and plans it together with the joins around it. */
const set = (name: string, parameters: string, row: string, text: string): string => `
  CREATE FUNCTION ${name}(${parameters}) RETURNS SETOF ${row} ${readOnly} AS $body$ ${text} $body$;
  COMMENT ON FUNCTION ${name} IS '@behavior -connection +list';`;

const list = (name: string, source: Source, parameters = 'viewer uuid'): string =>
  set(`peer.${name}`, parameters, 'public.task', named(listText(source, 't.*'), 'words'));

/**
 * What PostGraphile serves beside the tables: a function for each list, so that it reads the same narrow index scans as
 * the others and joins people, departments and cases to 50 rows, and an index of its own for its search.
 */
export const peerSchema = `
  DROP SCHEMA IF EXISTS peer CASCADE;
  DROP FUNCTION IF EXISTS public.task_timeline;
  CREATE SCHEMA peer;
  CREATE INDEX IF NOT EXISTS task_peer_open_words ON public.task USING gin (${taskText})
    WHERE status IN (${openStatuses}) AND deleted_at IS NULL;
  CREATE TYPE peer.task_counts AS (pending integer, created integer, related integer, mine integer, queue integer);
  ${list('pending_tasks', sources.pending)}
  ${list('created_tasks', sources.created)}
  ${list('related_tasks', sources.related)}
  ${list('found_tasks', searchOfColumns, 'viewer uuid, words text')}
  ${set('peer.own_counts', 'viewer uuid', 'peer.task_counts', named(`SELECT ${countColumns}`))}
  ${set(
    'peer.visible_task',
    'viewer uuid, task uuid',
    'public.task',
    named(`SELECT t.* FROM public.task t WHERE t.id = $2 AND ${visible}`, 'task'),
  )}
  ${set(
    'public.task_timeline',
    'task public.task',
    'public.activity',
    `SELECT e.* FROM public.activity e WHERE e.task_id = task.id ORDER BY e.sequence DESC LIMIT ${timelineSize}`,
  )}
`;
