import { CaseStatusBadge, PersonName, PriorityIcon, useStatusLine } from '@docket/ui';
import { ClockPopover } from '../../../shared/sla/ClockPopover.tsx';
import { CaseButtons } from './CaseButtons.tsx';
import classes from './CaseHeader.module.css';
import { StagePath } from './StagePath.tsx';
import { caseText } from './caseTexts.ts';
import type { CaseDialog } from './caseDialogs.ts';
import type { OpenCase } from './useOpenCase.ts';

export interface CaseHeaderProps {
  readonly caseFile: OpenCase;
  readonly onDialog: (dialog: CaseDialog) => void;
  readonly onMessage: () => void;
  readonly onChanged: () => void;
}

/** What a case is, who it is for, where it stands and what can be done with it: the same above every tab. */
export function CaseHeader({ caseFile, onDialog, onMessage, onChanged }: CaseHeaderProps) {
  const { show } = useStatusLine();
  const { id, number, title, status, statusLabel, priority, client, owner, type, sla } = caseFile;
  const copy = async () => {
    await navigator.clipboard.writeText(number).catch(() => undefined);
    show({ text: caseText('copied', { number }) });
  };
  const label = caseText('copyNumber', { number });
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.number}
          aria-label={label}
          title={label}
          onClick={() => void copy()}
        >
          <bdi>{number}</bdi>
        </button>
        <h1 className={classes.title} tabIndex={-1} dir="auto">
          {title}
        </h1>
        <div className={classes.badges}>
          <CaseStatusBadge status={status} label={statusLabel} />
          <PriorityIcon priority={priority} withLabel />
          {sla !== null && (
            <ClockPopover
              clock={sla}
              work={{ kind: 'CASE', id, number }}
              mayChange={caseFile.viewerMaySetTarget}
            />
          )}
        </div>
        <CaseButtons caseFile={caseFile} onDialog={onDialog} onMessage={onMessage} />
      </div>
      <dl className={classes.facts} aria-label={caseText('facts', { number })}>
        <div>
          <dt>{caseText('client')}</dt>
          <dd dir="auto">{client?.name ?? caseText('noClient')}</dd>
        </div>
        <div>
          <dt>{caseText('type')}</dt>
          <dd dir="auto">{type?.label ?? caseText('noType')}</dd>
        </div>
        <div>
          <dt>{caseText('owner')}</dt>
          <dd>
            <PersonName person={owner} nobody={caseText('noOwner')} size={20} />
          </dd>
        </div>
      </dl>
      <StagePath caseFile={caseFile} onChanged={onChanged} />
    </header>
  );
}
