import { caseTellingOf } from './case-telling.ts';
import { type CaseTold, listCaseTold } from './case-told.queries.ts';
import { listDeliveryEntries } from './mail-delivery.queries.ts';
import type { Compose, Composed } from './mail-compose.ts';

/** What a mail about a case says now. */
export const composeCaseMail: Compose = async ({ db, settings }, { id, personId }) => {
  const [told] = await listCaseTold(db, await listDeliveryEntries(db, id), personId);
  if (told === undefined) return { skip: 'They have nothing to do with it any more.' };
  const telling = caseTellingOf(told);
  if (telling === null) return { skip: 'It is no longer so.' };
  const isClient = told.person.kind === 'CLIENT_CONTACT';
  const { name, email: address } = told.person;
  return {
    ...telling,
    values: valuesOf(told, isClient),
    to: { name, address, isClient },
    button: buttonTo(told.number, isClient, settings),
  };
};

function valuesOf(told: CaseTold, isClient: boolean): Composed['values'] {
  const words = isClient && told.audience !== 'CLIENT' ? null : told.words;
  const shared = {
    'recipient.name': told.person.name,
    'case.number': told.number,
    'case.title': told.title,
    'case.summary': told.summary,
    'client.name': told.clientName,
    words,
  };
  // A message to a client is worded for what it is about, be that a task or a case.
  if (isClient) return { ...shared, 'task.title': told.title, 'task.number': told.number };
  return { ...shared, 'actor.name': told.actorName, 'case.outcome': told.outcome };
}

type Doors = { readonly staffUrl: string; readonly portalUrl: string };

function buttonTo(number: string, isClient: boolean, { staffUrl, portalUrl }: Doors) {
  const path = `/cases/${encodeURIComponent(number)}`;
  return isClient
    ? { label: 'Open your case', url: `${portalUrl}${path}` }
    : { label: `Open ${number}`, url: `${staffUrl}${path}/overview` };
}
