import { ActionButton, useKeys } from '@docket/ui';
import { FolderCheck, MessageSquare, MoreHorizontal, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useLayer } from '../../../shared/layers/useLayer.ts';
import { useNewTask } from '../../../shared/newTask/useNewTask.ts';
import classes from './CaseHeader.module.css';
import menuClasses from './CaseMenu.module.css';
import type { CaseDialog } from './caseDialogs.ts';
import { caseText } from './caseTexts.ts';
import type { OpenCase } from './useOpenCase.ts';

const load = () => import('./CaseMenu.tsx');
const CaseMenu = lazy(async () => ({ default: (await load()).CaseMenu }));

interface Props {
  readonly caseFile: OpenCase;
  readonly onDialog: (dialog: CaseDialog) => void;
  readonly onMessage: () => void;
}

/** Close stays where it is while tasks are outstanding: it then opens what is in its way. */
function closing({ actions }: OpenCase) {
  const close = actions.find(({ action }) => action === 'CLOSE');
  const offered = close !== undefined && (close.available || close.refusal?.code === 'TASKS_OUTSTANDING');
  return offered ? close : undefined;
}

/** The buttons of a case; the rarer actions lie behind the dots. */
export function CaseButtons({ caseFile, onDialog, onMessage }: Props) {
  const newTask = useNewTask();
  const layer = useLayer('menu', load);
  const close = closing(caseFile);
  const reopen = caseFile.actions.find(({ action, available }) => action === 'REOPEN' && available);
  const client = caseFile.client;
  useKeys({ M: client === null ? undefined : onMessage });
  const dots = (
    <button type="button" {...layer.button} className={menuClasses.dots} aria-label={caseText('moreActions')}>
      <MoreHorizontal size={16} aria-hidden="true" />
    </button>
  );
  return (
    <div className={classes.buttons}>
      {caseFile.closedAt === null && (
        <ActionButton label={caseText('newTask')} icon={Plus} keys="C" onClick={newTask.open} />
      )}
      {client !== null && (
        <ActionButton label={caseText('message')} icon={MessageSquare} keys="M" onClick={onMessage} />
      )}
      {close !== undefined && (
        <ActionButton
          label={close.label}
          icon={FolderCheck}
          tone="primary"
          consequence={close.refusal?.message}
          onClick={() => onDialog('CLOSE')}
        />
      )}
      {reopen !== undefined && <ActionButton label={reopen.label} onClick={() => onDialog('REOPEN')} />}
      {layer.opened ? (
        <Suspense fallback={dots}>
          <CaseMenu target={dots} onClose={layer.close} caseFile={caseFile} onDialog={onDialog} />
        </Suspense>
      ) : (
        dots
      )}
    </div>
  );
}
