import { Fact, FieldList, Panel, PersonName } from '@docket/ui';
import type { ClientViewFragment } from '#gql';
import { clientText } from '../clientTexts.ts';
import classes from './ClientPage.module.css';

/** Who acts for a client, and how to reach them. */
export function ClientOverview({ client }: { readonly client: ClientViewFragment }) {
  const { contacts, email, phone } = client;
  return (
    <div className={classes.overview}>
      <Panel title={clientText('contacts')}>
        {contacts.length === 0 ? (
          <p className={classes.quiet}>{clientText('noContacts')}</p>
        ) : (
          <ul className={classes.contacts} aria-label={clientText('contacts')}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <PersonName person={contact} />
                {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={clientText('reach')}>
        <FieldList label={clientText('reach')}>
          <Fact label={clientText('email')}>
            {email === null ? clientText('unknown') : <a href={`mailto:${email}`}>{email}</a>}
          </Fact>
          <Fact label={clientText('phone')}>
            {phone === null ? clientText('unknown') : <a href={`tel:${phone}`}>{phone}</a>}
          </Fact>
        </FieldList>
      </Panel>
    </div>
  );
}
