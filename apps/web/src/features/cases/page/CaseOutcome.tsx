import { Banner, Panel } from '@docket/ui';
import { Compass } from 'lucide-react';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import classes from './CaseView.module.css';
import { caseText } from './caseTexts.ts';
import type { OpenCase } from './useOpenCase.ts';

/** How a case ended; while it is open, what its stage asks for. */
export function CaseOutcome({ caseFile }: { readonly caseFile: OpenCase }) {
  const { type, stage, outcome, summary, closedAt } = caseFile;
  if (closedAt === null) {
    const guidance = type?.stages.find(({ key }) => key === stage)?.guidance ?? '';
    if (guidance === '') return null;
    return (
      <Banner tone="info" icon={Compass} announced={false} title={caseText('stageGuidance')}>
        <span dir="auto">{guidance}</span>
      </Banner>
    );
  }
  if (outcome === null && summary === null) return null;
  return (
    <Panel title={caseText('outcome')}>
      {outcome !== null && <p dir="auto">{outcome}</p>}
      {summary !== null && (
        <>
          <p className={classes.quiet}>{caseText('toClient')}</p>
          <Markdown text={summary} />
        </>
      )}
    </Panel>
  );
}
