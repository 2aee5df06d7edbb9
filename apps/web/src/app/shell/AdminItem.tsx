import { Settings2 } from 'lucide-react';
import { adminStart } from './sections.ts';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import { NavItem } from './NavItem.tsx';
import classes from './Navigation.module.css';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** The administration, for those who may see or change some of it. */
export function AdminItem({ folded, onFollow }: Props) {
  const permissions = useViewer()?.permissions ?? [];
  const start = adminStart(permissions);
  if (start === null) return null;
  return (
    <ul className={classes.items}>
      <li>
        <NavItem
          to={start}
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
