import { batched } from '../../graphql/loader.ts';
import type { Session } from '../../graphql/session.ts';
import type { CaseSelection } from './case-columns.queries.ts';
import type { CaseView } from './case.entity.ts';
import { findCases } from './cases.queries.ts';

type Loader = (session: Session, id: string) => Promise<CaseView | null>;

const loaders = new Map<string, Loader>();
/** Clients ask in few ways; nobody shall fill the memory by asking in many. */
const mostShapes = 200;

/** The case with this id, read with a selection; those asked for in one turn in one statement. */
export function loadCase(session: Session, id: string, selection: CaseSelection): Promise<CaseView | null> {
  const find = async (asker: Session, ids: readonly string[]) =>
    new Map((await findCases(asker, ids, selection)).map((one) => [one.id, one]));
  const loader = loaders.get(selection.key) ?? batched<CaseView | null>(find, null);
  if (loaders.size >= mostShapes) loaders.clear();
  loaders.set(selection.key, loader);
  return loader(session, id);
}
