import { ActionButton } from '@docket/ui';
import { Button } from '@mantine/core';
import { FolderPlus, Plus } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { ClientViewFragment } from '#gql';
import { useNewTask } from '../../../shared/newTask/useNewTask.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { clientText } from '../clientTexts.ts';
import { SupportStaff } from '../SupportStaff.tsx';
import classes from './ClientPage.module.css';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Who a client is at a glance, and what can be begun for them (F24). */
export function ClientHeader({ client }: { readonly client: ClientViewFragment }) {
  const newTask = useNewTask();
  const mayOpenCases = useViewer()?.permissions.includes('CASES_WRITE') ?? false;
  const { name, kind, accountCode, language, slaHours, supportStaff } = client;
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <h1 className={classes.title} tabIndex={-1} dir="auto">
          {name}
        </h1>
        <div className={classes.buttons}>
          {mayOpenCases && (
            <Button
              component={Link}
              to={`/cases/new?client=${accountCode}`}
              variant="default"
              leftSection={<FolderPlus size={16} strokeWidth={1.75} aria-hidden="true" />}
            >
              {clientText('newCase')}
            </Button>
          )}
          <ActionButton label={clientText('newTask')} icon={Plus} keys="C" onClick={newTask.open} />
        </div>
      </div>
      <dl className={classes.facts} aria-label={clientText('about')}>
        <div>
          <dt>{clientText('kind')}</dt>
          <dd>{clientText(kind)}</dd>
        </div>
        <div>
          <dt>{clientText('code')}</dt>
          <dd>{accountCode}</dd>
        </div>
        <div>
          <dt>{clientText('language')}</dt>
          <dd>{languages.of(language) ?? language}</dd>
        </div>
        <div>
          <dt>{clientText('slaHours')}</dt>
          <dd>{slaHours === null ? clientText('noHours') : clientText('hours', { count: slaHours })}</dd>
        </div>
        <div>
          <dt>{clientText('support')}</dt>
          <dd>{supportStaff.length === 0 ? clientText('nobody') : <SupportStaff people={supportStaff} />}</dd>
        </div>
      </dl>
    </header>
  );
}
