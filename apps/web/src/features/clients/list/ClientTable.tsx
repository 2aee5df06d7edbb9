import { Link } from 'react-router-dom';
import type { ListedClientFragment } from '#gql';
import { clientText } from '../clientTexts.ts';
import classes from '../Clients.module.css';
import { OpenCount } from './OpenCount.tsx';
import { SupportStaff } from '../SupportStaff.tsx';

interface Props {
  readonly clients: readonly ListedClientFragment[];
}

/** Clients with what is open of each and who supports it. */
export function ClientTable({ clients }: Props) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={clientText('title')}>
        <thead>
          <tr>
            <th scope="col">{clientText('name')}</th>
            <th scope="col">{clientText('kind')}</th>
            <th scope="col">{clientText('code')}</th>
            <th scope="col" data-number>
              {clientText('openCases')}
            </th>
            <th scope="col" data-number>
              {clientText('openTasks')}
            </th>
            <th scope="col">{clientText('support')}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <tr key={client.id}>
              <th scope="row">
                <Link to={`/clients/${client.accountCode}`} className={classes.link} dir="auto">
                  {client.name}
                </Link>
              </th>
              <td>{clientText(client.kind)}</td>
              <td>{client.accountCode}</td>
              <OpenCount count={client.openCaseCount} unit={clientText('openCases')} />
              <OpenCount count={client.openTaskCount} unit={clientText('openTasks')} />
              <td>{client.supportStaff.length > 0 && <SupportStaff people={client.supportStaff} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
