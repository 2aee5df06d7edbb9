import { timelineSize } from '../ask.ts';
import { countColumns, listText, type Source, sources, visible } from '../sources.ts';

/** The parameters of a statement by the names of the function's arguments. */
const named = (text: string, second = ''): string => text.replaceAll('$1', 'viewer').replaceAll('$2', second);

const list = (name: string, source: Source, parameters: string): string => `
  CREATE FUNCTION peer.${name}(${parameters}) RETURNS SETOF public.task LANGUAGE sql STABLE
    AS $body$ ${named(listText(source, 't.*'), 'words')} $body$;
  COMMENT ON FUNCTION peer.${name} IS '@behavior -connection +list';`;

/**
 * What PostGraphile serves beside the tables: a function for each list, so that it reads the same narrow index scans as
 * the others and joins people, departments and cases to 50 rows.
 */
export const peerSchema = `
  DROP SCHEMA IF EXISTS peer CASCADE;
  CREATE SCHEMA peer;
  ${list('pending_tasks', sources.pending, 'viewer uuid')}
  ${list('created_tasks', sources.created, 'viewer uuid')}
  ${list('related_tasks', sources.related, 'viewer uuid')}
  ${list('found_tasks', sources.search, 'viewer uuid, words text')}
  CREATE FUNCTION peer.visible_task(viewer uuid, task uuid) RETURNS public.task LANGUAGE sql STABLE
    AS $body$ SELECT t.* FROM public.task t WHERE t.id = task AND ${named(visible)} $body$;
  CREATE TYPE peer.task_counts AS (pending integer, created integer, related integer, mine integer, queue integer);
  CREATE FUNCTION peer.own_counts(viewer uuid) RETURNS peer.task_counts LANGUAGE sql STABLE
    AS $body$ SELECT ${named(countColumns)} $body$;
  CREATE OR REPLACE FUNCTION public.task_timeline(task public.task) RETURNS SETOF public.activity LANGUAGE sql STABLE
    AS $body$ SELECT e.* FROM public.activity e WHERE e.task_id = task.id
      ORDER BY e.sequence DESC LIMIT ${timelineSize} $body$;
  COMMENT ON FUNCTION public.task_timeline IS '@behavior -connection +list';
`;
