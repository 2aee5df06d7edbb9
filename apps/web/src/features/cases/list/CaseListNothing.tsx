import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FilterX, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import listClasses from '../../tasks/list/TaskList.module.css';
import { caseListText } from './caseListTexts.ts';
import type { CaseListData } from './useCaseList.ts';

interface Props {
  readonly data: CaseListData;
  readonly filtered: boolean;
  readonly onClear: () => void;
  /** What is said when there are no cases at all. */
  readonly empty: ReactNode;
}

/** In the place of the rows while there are none: loading, failed, not allowed, nothing that matches, nothing at all. */
export function CaseListNothing({ data, filtered, onClear, empty }: Props) {
  if (data.rows === undefined && data.failure === 'FORBIDDEN') {
    return <EmptyState icon={Lock} title={caseListText('forbidden')} text={caseListText('forbiddenText')} />;
  }
  if (data.rows === undefined && data.failure !== null) {
    return (
      <div className={listClasses.messages}>
        <ErrorBanner
          title={caseListText('failed')}
          text={caseListText('failedText')}
          onRetry={data.refresh}
        />
      </div>
    );
  }
  if (data.rows === undefined) {
    return (
      <div className={listClasses.skeleton}>
        <SkeletonLines label={caseListText('loading')} count={8} shape="rows" />
      </div>
    );
  }
  if (!filtered) return empty;
  return (
    <EmptyState
      icon={FilterX}
      title={caseListText('noMatch')}
      actions={
        <Button variant="default" onClick={onClear}>
          {caseListText('clearAll')}
        </Button>
      }
    />
  );
}
