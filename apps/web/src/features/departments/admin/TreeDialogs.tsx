import type { DepartmentOfTreeFragment } from '#gql';
import { DepartmentDialog } from './DepartmentDialog.tsx';
import { MembersDialog } from './MembersDialog.tsx';
import type { TreeChoice } from './treeChoice.ts';

interface Props {
  readonly choice: TreeChoice | null;
  readonly all: readonly DepartmentOfTreeFragment[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What somebody chose to do in the tree, in a dialog over it. */
export function TreeDialogs({ choice, all, onClose, onSaved }: Props) {
  if (choice === null) return null;
  const shared = { all, onClose, onSaved };
  if (choice.kind === 'NEW') return <DepartmentDialog department={null} parent={choice.parent} {...shared} />;
  if (choice.kind === 'EDIT') {
    return <DepartmentDialog department={choice.department} parent={null} {...shared} />;
  }
  // As it stands after each change that is made in the dialog.
  const department = all.find(({ id }) => id === choice.department.id);
  return department === undefined ? null : <MembersDialog department={department} onClose={onClose} />;
}
