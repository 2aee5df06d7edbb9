import { useMutation, useQuery } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { useState } from 'react';
import {
  type MailEvent,
  type MailPreset,
  NotificationSettingsDocument,
  type NotificationSettingsQuery,
  UpdateNotificationSettingsDocument,
} from '#gql';

export type Settings = NotificationSettingsQuery['viewer']['notificationSettings'];
export type Choices =
  | { readonly preset: MailPreset }
  | { readonly events: readonly { readonly event: MailEvent; readonly mail: boolean }[] };

/** The viewer's choices: shown at once as chosen, and as they were where saving failed. */
export function useNotificationSettings() {
  const { data, error, refetch } = useQuery(NotificationSettingsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const [mutate] = useMutation(UpdateNotificationSettingsDocument);
  const [saved, setSaved] = useState<Settings | null>(null);
  const [wanted, setWanted] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const stored = saved ?? data?.viewer.notificationSettings;

  const choose = async (choices: Choices): Promise<boolean> => {
    if (stored === undefined) return false;
    setFailure(null);
    setWanted(wantedOf(stored, choices));
    const input = { ...choices, idempotencyKey: newIdempotencyKey() };
    const answer = (await mutate({ variables: { input } }).catch(() => null))?.data
      ?.updateNotificationSettings;
    setWanted(null);
    if (answer?.settings === null || answer?.settings === undefined) {
      setFailure(answer?.userErrors[0]?.message ?? '');
      return false;
    }
    setSaved(answer.settings);
    return true;
  };

  return { settings: wanted ?? stored, broken: error !== undefined, failure, choose, refetch };
}

function wantedOf(stored: Settings, choices: Choices): Settings {
  if ('preset' in choices) return { ...stored, preset: choices.preset };
  const mail = new Map(choices.events.map((one) => [one.event, one.mail]));
  return {
    ...stored,
    events: stored.events.map((one) => ({ ...one, mail: mail.get(one.event) ?? one.mail })),
  };
}
