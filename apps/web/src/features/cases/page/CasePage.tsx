import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { FileQuestion } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router-dom';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { CaseView } from './CaseView.tsx';
import classes from './CaseView.module.css';
import { caseText } from './caseTexts.ts';
import { caseTabs } from './caseTabs.ts';
import { useOpenCase } from './useOpenCase.ts';

/** The page of one case, `/cases/:number/:tab`. */
export function CasePage() {
  const { number = '', tab } = useParams();
  const { caseFile, failure, refetch } = useOpenCase(number);
  // The focus and the announcement go by the number: a title that somebody edits meanwhile takes neither.
  usePageTitle(caseText('case', { number }));
  const title = caseFile?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${caseText('pageTitle', { number, title })} · Docket`;
  }, [number, title]);
  const failed = failure !== null && (
    <ErrorBanner
      title={caseText(caseFile ? 'refreshFailed' : 'failedTitle')}
      text={caseText('failedText')}
      onRetry={() => void refetch()}
      errorId={failure.incident ?? undefined}
    />
  );
  if (caseFile) {
    return (
      <div className={classes.page}>
        {failed}
        <CaseView
          key={caseFile.id}
          caseFile={caseFile}
          tab={caseTabs.find((each) => each === tab) ?? 'overview'}
          refetch={refetch}
        />
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <h1 className="docket-hidden" tabIndex={-1}>
        {caseText('case', { number })}
      </h1>
      {failed}
      {caseFile === null && (
        <EmptyState
          icon={FileQuestion}
          title={caseText('missingTitle')}
          text={caseText('missingText')}
          actions={
            <Button component={Link} to="/cases">
              {caseText('toCases')}
            </Button>
          }
        />
      )}
      {caseFile === undefined && failure === null && <SkeletonLines label={caseText('loading')} count={8} />}
    </div>
  );
}
