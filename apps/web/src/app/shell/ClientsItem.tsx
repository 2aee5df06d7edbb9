import { Contact } from 'lucide-react';
import { useViewer } from '../../shared/viewer/useViewer.ts';
import { NavItem } from './NavItem.tsx';
import { shellText } from './shellTexts.ts';

interface Props {
  readonly folded: boolean;
  readonly onFollow: (() => void) | undefined;
}

/** The way to the clients, for whoever may see them. */
export function ClientsItem({ folded, onFollow }: Props) {
  if (useViewer()?.permissions.includes('CLIENTS_READ') !== true) return null;
  return (
    <li>
      <NavItem
        folded={folded}
        onFollow={onFollow}
        to="/clients"
        section="/clients"
        label={shellText('clients')}
        icon={Contact}
      />
    </li>
  );
}
