import { FileRow } from '@docket/ui';
import type { TimelineEntryFragment } from '#gql';
import { Markdown } from '../../shared/markdown/Markdown.tsx';
import classes from './TaskTimeline.module.css';
import { changeLine } from './changeWords.ts';

/** The words, file or list of changes that an entry carries. */
export function EntryBody({
  entry,
  today,
}: {
  readonly entry: TimelineEntryFragment;
  readonly today: string;
}) {
  const words = entry.comment?.body ?? entry.note?.body ?? entry.words;
  const { attachment, changes } = entry;
  return (
    <>
      {words !== null && <Markdown text={words} />}
      {attachment !== null && (
        <ul className={classes.list}>
          <FileRow
            name={attachment.fileName}
            size={attachment.size}
            contentType={attachment.contentType}
            href={attachment.downloadUrl}
          />
        </ul>
      )}
      {changes.length > 1 && (
        <ul className={classes.list}>
          {changes.map((change) => (
            <li key={change.field}>{changeLine(change, today)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
