import { Menu } from '@mantine/core';
import { Ban, Pause, Pencil, Play } from 'lucide-react';
import type { LayerProps } from '../../../shared/layers/layerProps.ts';
import { MenuLayer } from '../../../shared/layers/MenuLayer.tsx';
import classes from './CaseMenu.module.css';
import type { CaseDialog } from './caseDialogs.ts';
import { caseText } from './caseTexts.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props extends LayerProps {
  readonly caseFile: OpenCase;
  readonly onDialog: (dialog: CaseDialog) => void;
}

const rows = [
  { action: 'HOLD', icon: Pause },
  { action: 'RESUME', icon: Play },
  { action: 'CANCEL', icon: Ban },
] as const;

/** What of a case is rarer: editing it, a pause, its end without being done; what is refused says why. */
export function CaseMenu({ target, onClose, caseFile, onDialog }: Props) {
  const found = rows.flatMap(({ action, icon }) => {
    const option = caseFile.actions.find((each) => each.action === action);
    return option === undefined ? [] : [{ ...option, action, icon }];
  });
  const told = found.filter(({ available, refusal }) => !available && refusal?.code !== 'WRONG_STATUS');
  return (
    <MenuLayer target={target} onClose={onClose} width={280}>
      {caseFile.viewerMayEdit && (
        <Menu.Item leftSection={<Pencil size={16} aria-hidden="true" />} onClick={() => onDialog('EDIT')}>
          {caseText('edit')}
        </Menu.Item>
      )}
      {found
        .filter(({ available }) => available)
        .map(({ action, label, icon: Icon }) => (
          <Menu.Item
            key={action}
            leftSection={<Icon size={16} aria-hidden="true" />}
            onClick={() => onDialog(action)}
          >
            {label}
          </Menu.Item>
        ))}
      {told.map(({ action, label, refusal }) => (
        <Menu.Label key={action} className={classes.reason}>
          {label}: {refusal?.message}
        </Menu.Label>
      ))}
    </MenuLayer>
  );
}
