import { useSession } from '@docket/client';
import { Fragment } from 'react';
import { listText } from '../listTexts.ts';
import { FilterName } from './FilterName.tsx';
import { me, nobody } from './listFilters.ts';

function wordOf(id: string, viewerId: string | undefined): string | null {
  if (id === me || id === viewerId) return listText('me');
  return id === nobody ? listText('unassigned') : null;
}

/** Whom or what a filter names, by id: "Me, Sam Okafor". */
export function NamesValue({ ids }: { readonly ids: readonly string[] }) {
  const viewerId = useSession().user?.id;
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      {wordOf(id, viewerId) ?? <FilterName id={id} />}
    </Fragment>
  ));
}
