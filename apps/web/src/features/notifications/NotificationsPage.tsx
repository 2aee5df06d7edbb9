import { ErrorBanner, Page, SkeletonLines, useStatusLine } from '@docket/ui';
import { usePageTitle } from '../../shared/page/usePageTitle.ts';
import classes from './Notifications.module.css';
import { notificationText } from './notificationTexts.ts';
import { PresetChoice } from './PresetChoice.tsx';
import { SettingTable } from './SettingTable.tsx';
import { type Choices, useNotificationSettings } from './useNotificationSettings.ts';

/** What the viewer is mailed about: a preset, or each thing by itself. */
export function NotificationsPage() {
  usePageTitle(notificationText('title'));
  const statusLine = useStatusLine();
  const { settings, broken, failure, choose, refetch } = useNotificationSettings();
  const save = async (choices: Choices, label: string) => {
    if (await choose(choices)) statusLine.show({ text: notificationText('saved', { label }) });
  };
  return (
    <Page title={notificationText('title')}>
      <p className={classes.lead}>{notificationText('lead')}</p>
      <p className={classes.lead}>{notificationText('batching')}</p>
      {failure !== null && (
        <ErrorBanner
          title={notificationText('notSaved')}
          text={failure === '' ? notificationText('notSavedText') : failure}
        />
      )}
      {settings === undefined && broken && (
        <ErrorBanner
          title={notificationText('failed')}
          text={notificationText('failedText')}
          onRetry={() => void refetch()}
        />
      )}
      {settings === undefined && !broken && (
        <SkeletonLines label={notificationText('loading')} count={6} shape="rows" />
      )}
      {settings !== undefined && (
        <>
          <PresetChoice
            preset={settings.preset}
            onChoose={(preset) => void save({ preset }, notificationText(preset))}
          />
          <SettingTable
            events={settings.events}
            onChoose={({ event, label }, mail) => void save({ events: [{ event, mail }] }, label)}
          />
        </>
      )}
    </Page>
  );
}
