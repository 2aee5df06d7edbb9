import { Button } from '@mantine/core';
import type { ProviderOfListFragment } from '#gql';
import classes from '../People.module.css';
import { providerText } from './providerTexts.ts';

interface Props {
  readonly providers: readonly ProviderOfListFragment[];
  /** Absent for those who may only look. */
  readonly onEdit: ((provider: ProviderOfListFragment) => void) | undefined;
}

function stateOf({ own, active }: ProviderOfListFragment) {
  if (own) return 'own';
  return active ? 'partner' : 'ended';
}

/** Providers with their departments and how many people work there. */
export function ProviderTable({ providers, onEdit }: Props) {
  const columns = ['nameColumn', 'departmentsColumn', 'peopleColumn', 'stateColumn'] as const;
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={providerText('title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {providerText(column)}
              </th>
            ))}
            {onEdit !== undefined && (
              <th scope="col">
                <span className="docket-hidden">{providerText('actionsColumn')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => (
            <tr key={provider.id}>
              <th scope="row" className={classes.name} dir="auto">
                {provider.name}
              </th>
              <td className={classes.quiet} dir="auto">
                {provider.departments.map(({ name }) => name).join(', ')}
              </td>
              <td>{provider.peopleCount === 0 ? '' : provider.peopleCount}</td>
              <td>
                <span className={classes.state} data-state={provider.active ? undefined : 'LEFT'}>
                  {providerText(stateOf(provider))}
                </span>
              </td>
              {onEdit !== undefined && (
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={providerText('editNamed', { name: provider.name })}
                    onClick={() => onEdit(provider)}
                  >
                    {providerText('edit')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
