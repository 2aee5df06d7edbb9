import { CasePage } from '../features/cases/CasePage.tsx';
import { CaseMessages } from '../features/conversation/CaseMessages.tsx';
import { CaseFiles } from '../features/documents/CaseFiles.tsx';
import { TaskRows } from '../features/tasks/TaskRows.tsx';
import { Section } from '../shared/layout/Section.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';
import { t } from '../shared/words/words.ts';

/** A case with its tasks, messages and files. */
export function CaseRoute({ number }: PageProps) {
  return (
    <CasePage key={number} number={number}>
      {(found) => (
        <>
          <Section title={t('cases.tasks')}>
            {found.tasks.length === 0 ? (
              <p>{t('cases.noTasks')}</p>
            ) : (
              <TaskRows tasks={found.tasks} withCase={false} />
            )}
          </Section>
          <CaseMessages caseFile={found} />
          <CaseFiles caseFile={found} open={found.status === 'OPEN'} />
        </>
      )}
    </CasePage>
  );
}
