import { Settings2 } from 'lucide-react';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import { NavItem } from './NavItem.tsx';
import classes from './Navigation.module.css';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** The administration, for those who may see how Docket is set up. */
export function AdminItem({ folded, onFollow }: Props) {
  if (useViewer()?.permissions.includes('CONFIGURATION_READ') !== true) return null;
  return (
    <ul className={classes.items}>
      <li>
        <NavItem
          to="/admin"
          section="/admin"
          label={shellText('admin')}
          icon={Settings2}
          folded={folded}
          onFollow={onFollow}
        />
      </li>
    </ul>
  );
}
