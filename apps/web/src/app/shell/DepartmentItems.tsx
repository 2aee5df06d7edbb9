import { Building2 } from 'lucide-react';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import { NavItem } from './NavItem.tsx';
import classes from './Navigation.module.css';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** The departments the viewer answers for; nothing for everybody else. */
export function DepartmentItems({ folded, onFollow }: Props) {
  const departments = useViewer()?.managedDepartments ?? [];
  if (departments.length === 0) return null;
  return (
    <>
      <p className={classes.heading}>{shellText('department')}</p>
      <ul className={classes.items} aria-label={shellText('department')}>
        {departments.map(({ id, name }) => (
          <li key={id}>
            <NavItem
              to={`/department/${id}`}
              section={`/department/${id}`}
              label={name}
              icon={Building2}
              folded={folded}
              onFollow={onFollow}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
