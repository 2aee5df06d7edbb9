import { Switch } from '@mantine/core';
import type { Settings } from './useNotificationSettings.ts';
import classes from './Notifications.module.css';
import { notificationText } from './notificationTexts.ts';

type Setting = Settings['events'][number];

interface Props {
  readonly events: readonly Setting[];
  readonly onChoose: (setting: Setting, mail: boolean) => void;
}

/** Each thing somebody can be mailed about, with a switch where there is a choice. */
export function SettingTable({ events, onChoose }: Props) {
  return (
    <table className={classes.settings} aria-label={notificationText('title')}>
      <thead>
        <tr>
          <th scope="col">{notificationText('event')}</th>
          <th scope="col">{notificationText('mail')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((setting) => (
          <tr key={setting.event}>
            <th scope="row">
              <div className={classes.label}>{setting.label}</div>
              <div className={classes.text}>{setting.text}</div>
            </th>
            <td>
              {setting.always ? (
                notificationText('always')
              ) : (
                <Switch
                  checked={setting.mail}
                  aria-label={notificationText('mailAbout', { label: setting.label })}
                  onChange={(event) => onChoose(setting, event.currentTarget.checked)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
