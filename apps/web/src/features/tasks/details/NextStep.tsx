import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useToday } from '@docket/client';
import { isOutstanding, standardWorkflow, statusLabel } from '@docket/domain';
import { dayWords, PathStrip } from '@docket/ui';
import { TaskHeaderFragmentDoc, type TaskHeaderFragment } from '#gql';
import { offersOf } from '../actions/offers.ts';
import { useActionableTask } from '../actions/readTask.ts';
import { detailText } from './detailTexts.ts';

const leading = ['DOING', 'COMPLETE', 'CLAIM', 'REOPEN'] as const;

/** Where the task stands, and in one line what moves it on: "Next: press Doing to start. Due Fri 14 Nov." */
export function NextStep({ task }: { readonly task: FragmentType<TaskHeaderFragment> }) {
  const today = useToday();
  const { data, complete } = useFragment({
    fragment: TaskHeaderFragmentDoc,
    fragmentName: 'TaskHeader',
    from: task,
  });
  const actionable = useActionableTask(complete ? data.id : null);
  if (!complete || actionable === null) return null;
  const offers = offersOf(actionable).buttons;
  const next = leading.map((move) => offers.find((offer) => offer.move === move)).find(Boolean);
  const move = leading.find((each) => each === next?.move);
  const holder = actionable.assignee?.name;
  const step =
    move !== undefined && next !== undefined
      ? detailText(`next.${move}`, { label: next.label })
      : holder === undefined
        ? detailText('next.nobody')
        : detailText('next.other', { name: holder });
  const due =
    data.dueOn !== null && isOutstanding(data.status)
      ? detailText('due', { date: dayWords(data.dueOn, today) })
      : '';
  const { status, statusLabel: label } = data;
  const usual = label === statusLabel(standardWorkflow, status);
  return <PathStrip status={status} label={label} usual={usual} next={`${step} ${due}`.trim()} />;
}
