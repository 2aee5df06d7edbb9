import { lazy, Suspense } from 'react';
import { usePreload } from '../../../shared/layers/usePreload.ts';
import type { CaseDialog } from './caseDialogs.ts';
import type { OpenCase } from './useOpenCase.ts';

const loadClose = () => import('../close/CloseCaseDialog.tsx');
const CloseCaseDialog = lazy(async () => ({ default: (await loadClose()).CloseCaseDialog }));
const loadStep = () => import('./CaseStepDialog.tsx');
const CaseStepDialog = lazy(async () => ({ default: (await loadStep()).CaseStepDialog }));
const loadEdit = () => import('./EditCaseDialog.tsx');
const EditCaseDialog = lazy(async () => ({ default: (await loadEdit()).EditCaseDialog }));
const loadAnswers = () => import('./AnswersDialog.tsx');
const AnswersDialog = lazy(async () => ({ default: (await loadAnswers()).AnswersDialog }));

const layers = [loadClose, loadStep, loadEdit, loadAnswers];

interface Props {
  readonly caseFile: OpenCase;
  readonly dialog: CaseDialog | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The dialog that lies over the case, if one does. */
export function CaseDialogs({ dialog, ...shared }: Props) {
  usePreload(layers);
  return <Suspense fallback={null}>{dialog !== null && open(dialog, shared)}</Suspense>;
}

function open(dialog: CaseDialog, shared: Omit<Props, 'dialog'>) {
  switch (dialog) {
    case 'CLOSE':
      return <CloseCaseDialog {...shared} />;
    case 'EDIT':
      return <EditCaseDialog {...shared} />;
    case 'ANSWERS':
      return <AnswersDialog {...shared} />;
    default:
      return <CaseStepDialog {...shared} step={dialog} />;
  }
}
