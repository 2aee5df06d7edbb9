import { FolderOpen } from 'lucide-react';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import { NavItem } from './NavItem.tsx';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** The way to the cases, for whoever may see them. */
export function CasesItem({ folded, onFollow }: Props) {
  if (useViewer()?.permissions.includes('CASES_READ') !== true) return null;
  return (
    <li>
      <NavItem
        folded={folded}
        onFollow={onFollow}
        to="/cases"
        section="/cases"
        label={shellText('cases')}
        icon={FolderOpen}
      />
    </li>
  );
}
