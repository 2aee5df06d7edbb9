import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { CaseTypeNamesDocument } from '#gql';
import { FilterName } from '../../tasks/list/filters/FilterName.tsx';
import { type CaseFilterKey, me } from './caseListAddress.ts';
import { caseListText } from './caseListTexts.ts';

interface Props {
  readonly part: CaseFilterKey;
  readonly chosen: readonly string[];
}

/** What a filter is set to, in words. */
export function CaseFilterValue({ part, chosen }: Props) {
  const { data } = useQuery(CaseTypeNamesDocument);
  const types = data?.caseTypes ?? [];
  if (part === 'type') {
    return chosen.map((key) => types.find((type) => type.key === key)?.label ?? key).join(', ');
  }
  if (part === 'stage') {
    const stages = types.flatMap((type) => type.stages);
    return chosen.map((key) => stages.find((stage) => stage.key === key)?.label ?? key).join(', ');
  }
  return chosen.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      {id === me ? caseListText('me') : <FilterName id={id} />}
    </Fragment>
  ));
}
