import { PersonName } from '@docket/ui';
import type { ClientViewFragment } from '#gql';
import { clientText } from './clientTexts.ts';
import classes from './Clients.module.css';

interface Props {
  readonly people: ClientViewFragment['supportStaff'];
}

/** Who of the staff supports a client. */
export function SupportStaff({ people }: Props) {
  return (
    <ul className={classes.people} aria-label={clientText('support')}>
      {people.map((person) => (
        <li key={person.id}>
          <PersonName person={person} size={20} />
        </li>
      ))}
    </ul>
  );
}
