import { HomeDocument } from '#gql';
import { CaseRows } from '../features/cases/CaseRows.tsx';
import { TaskRows } from '../features/tasks/TaskRows.tsx';
import { BegunRequests } from '../features/requests/BegunRequests.tsx';
import { useData } from '../shared/api/useData.ts';
import { ButtonLink } from '../shared/forms/ButtonLink.tsx';
import { Page } from '../shared/layout/Page.tsx';
import { Section } from '../shared/layout/Section.tsx';
import { WaitingPart } from '../shared/layout/WaitingPart.tsx';
import { Link } from '../shared/router/Link.tsx';
import { t } from '../shared/words/words.ts';

/** What to do first, by when, and whose turn it is in every case. */
export function HomePage() {
  const { data, failure, reload } = useData(HomeDocument, {});
  return (
    <Page title={t('home.title')}>
      {data === undefined ? (
        <WaitingPart failure={failure} onRetry={reload} />
      ) : (
        <>
          <Section title={t('home.todo')}>
            {data.tasks.nodes.length === 0 ? (
              <p>{t('home.nothing')}</p>
            ) : (
              <TaskRows tasks={data.tasks.nodes} />
            )}
            {data.tasks.totalCount > data.tasks.nodes.length ? (
              <p>
                <Link to="/tasks">{t('home.allTodo', { count: data.tasks.totalCount })}</Link>
              </p>
            ) : null}
          </Section>
          <BegunRequests types={data.requestTypes} />
          <Section title={t('home.cases')}>
            {data.cases.nodes.length === 0 ? (
              <p>{t('home.noCases')}</p>
            ) : (
              <CaseRows cases={data.cases.nodes} />
            )}
            {data.cases.totalCount > data.cases.nodes.length ? (
              <p>
                <Link to="/cases">{t('home.allCases', { count: data.cases.totalCount })}</Link>
              </p>
            ) : null}
            {data.requestTypes.length === 0 ? null : (
              <div>
                <ButtonLink kind="secondary" to="/requests/new">
                  {t('home.ask')}
                </ButtonLink>
              </div>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}
