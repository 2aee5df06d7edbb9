import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { AudienceTag, PriorityIcon, StatusBadge, useStatusLine } from '@docket/ui';
import { FolderOpen } from 'lucide-react';
import { Link } from 'react-router-dom';
import { TaskHeaderFragmentDoc, type TaskHeaderFragment } from '#gql';
import { ClockPopover } from '../../../shared/sla/ClockPopover.tsx';
import { detailText } from './detailTexts.ts';
import { EditableTitle } from './EditableTitle.tsx';
import classes from './TaskTitle.module.css';

export type TaskTitleProps = {
  readonly task: FragmentType<TaskHeaderFragment>;
  readonly inside: 'page' | 'peek';
  readonly focused: boolean;
};

/** What a task is, in one line that stays in sight: number, title, status, priority, who can see it. */
export function TaskTitle({ task, inside, focused }: TaskTitleProps) {
  const { show } = useStatusLine();
  const { data, complete } = useFragment({
    fragment: TaskHeaderFragmentDoc,
    fragmentName: 'TaskHeader',
    from: task,
  });
  if (!complete) return null;
  const { number, audience } = data;
  const copy = async () => {
    await navigator.clipboard.writeText(number).catch(() => undefined);
    show({ text: detailText('copied', { number }) });
  };
  return (
    <header className={classes.row} data-inside={inside}>
      {inside === 'page' && (
        <button
          type="button"
          className={classes.number}
          aria-label={detailText('copyNumber', { number })}
          title={detailText('copyNumber', { number })}
          onClick={() => void copy()}
        >
          <bdi>{number}</bdi>
        </button>
      )}
      <EditableTitle task={data} level={inside === 'page' ? 1 : 2} focused={focused}>
        <div className={classes.badges}>
          <StatusBadge status={data.status} label={data.statusLabel} />
          {data.stageLabel !== null && <span className={classes.stage}>{data.stageLabel}</span>}
          <PriorityIcon priority={data.priority} withLabel />
          {data.sla !== null && (
            <ClockPopover
              clock={data.sla}
              work={{ kind: 'TASK', id: data.id, number }}
              mayChange={data.viewerMaySetTarget}
            />
          )}
          {data.type !== null && (
            <span className={classes.type} dir="auto">
              {data.type.label}
            </span>
          )}
          {data.case !== null && (
            <Link to={`/cases/${data.case.number}/overview`} className={classes.case} title={data.case.title}>
              <FolderOpen size={13} aria-hidden="true" />
              <bdi>{data.case.number}</bdi>
            </Link>
          )}
          {data.client !== null && (
            <AudienceTag
              audience={audience}
              word={detailText(audience === 'CLIENT' ? 'clientSees' : 'staffSees')}
            />
          )}
        </div>
      </EditableTitle>
    </header>
  );
}
