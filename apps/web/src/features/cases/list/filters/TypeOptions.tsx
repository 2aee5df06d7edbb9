import { useQuery } from '@apollo/client/react';
import { CaseTypeNamesDocument } from '#gql';
import { ChoiceOptions } from '../../../../shared/list/filters/ChoiceOptions.tsx';
import classes from '../../../../shared/list/filters/Filters.module.css';
import { caseListText } from '../caseListTexts.ts';

interface Props {
  readonly part: 'type' | 'stage';
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The types of cases, or the stages that any of them has. */
export function TypeOptions({ part, label, chosen, onChange }: Props) {
  const { data } = useQuery(CaseTypeNamesDocument);
  const types = data?.caseTypes ?? [];
  const named = new Map(
    (part === 'type' ? types : types.flatMap(({ stages }) => stages)).map((each) => [each.key, each.label]),
  );
  if (data !== undefined && named.size === 0) {
    return <p className={classes.nothing}>{caseListText(part === 'type' ? 'noTypes' : 'noStages')}</p>;
  }
  return (
    <ChoiceOptions
      label={label}
      all={[...named.keys()]}
      chosen={chosen}
      render={(key) => <span dir="auto">{named.get(key)}</span>}
      onChange={onChange}
    />
  );
}
