import { useClock } from '@docket/client';
import { Fact, PersonName, RelativeTime } from '@docket/ui';
import type { TaskFactsFragment } from '#gql';
import { useNow } from '../../../shared/time/useNow.ts';
import { detailText } from './detailTexts.ts';

/** What nobody edits: department, creator, when it was made and finished. */
export function FixedFacts({ task }: { readonly task: TaskFactsFragment }) {
  const clock = useClock();
  const now = useNow();
  return (
    <>
      {task.department !== null && (
        <Fact label={detailText('field.DEPARTMENT')}>
          <span dir="auto">{task.department.name}</span>
        </Fact>
      )}
      <Fact label={detailText('field.CREATOR')}>
        <PersonName person={task.creator} />
      </Fact>
      <Fact label={detailText('field.CREATED')}>
        <RelativeTime at={task.createdAt} now={now} timeZone={clock.timeZone} />
      </Fact>
      {task.completedAt !== null && (
        <Fact label={detailText('field.COMPLETED')}>
          <RelativeTime at={task.completedAt} now={now} timeZone={clock.timeZone} />
        </Fact>
      )}
    </>
  );
}
