import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Users } from 'lucide-react';
import type { PeopleListQuery } from '#gql';
import classes from './People.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { peopleText } from './peopleTexts.ts';

interface Props {
  /** Undefined until they are known. */
  readonly people: PeopleListQuery['people'] | undefined;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onMore: (after: string | null) => void;
}

/** The people found, or what stands in their place. */
export function PeopleList({ people, failed, onRetry, onMore }: Props) {
  if (people === undefined && failed) {
    return <ErrorBanner title={peopleText('failed')} text={peopleText('failedText')} onRetry={onRetry} />;
  }
  if (people === undefined) return <SkeletonLines label={peopleText('loading')} count={8} shape="rows" />;
  if (people.nodes.length === 0) {
    return <EmptyState icon={Users} title={peopleText('nobody')} text={peopleText('nobodyText')} />;
  }
  const { totalCount: count, totalIsCapped, pageInfo } = people;
  return (
    <>
      <output className={classes.quiet}>
        {peopleText(totalIsCapped ? 'countCapped' : 'count', { count })}
      </output>
      <PeopleTable people={people.nodes} />
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={() => onMore(pageInfo.endCursor)}>
          {peopleText('more')}
        </Button>
      )}
    </>
  );
}
