import { useDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { DraftRestored, FieldStateLines, MarkdownBox } from '@docket/ui';
import { Button } from '@mantine/core';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import { detailText } from './detailTexts.ts';
import classes from './TaskDescription.module.css';
import type { FieldEdit } from './useFieldEdit.ts';

export type DescriptionEditorProps = {
  readonly taskId: string;
  readonly edit: FieldEdit<string>;
};

function preview(text: string) {
  return <Markdown text={text} />;
}

/** The box for the description; what is typed survives a reload until it is saved or discarded. */
export function DescriptionEditor({ taskId, edit }: DescriptionEditorProps) {
  const kept = useDraft(`task:${taskId}:DESCRIPTION`);
  const text = kept.value === '' ? edit.draft : kept.value;
  const over = text.length - limits.taskDescription;
  const discard = () => {
    kept.clear();
    edit.revert();
  };
  const save = () => {
    if (over > 0) return;
    kept.clear();
    edit.save(text);
  };
  return (
    <section className={classes.description} aria-label={detailText('description')}>
      {kept.restored && <DraftRestored onDiscard={kept.clear} />}
      <MarkdownBox
        label={detailText('description')}
        value={text}
        onChange={(next) => {
          kept.setValue(next);
          edit.setDraft(next);
        }}
        error={over > 0 ? detailText('tooLong', { count: over }) : undefined}
        renderPreview={preview}
        focused
      />
      <div className={classes.buttons}>
        <span>
          <FieldStateLines state={edit.state} />
        </span>
        <Button variant="default" size="xs" onClick={discard}>
          {detailText('discardDescription')}
        </Button>
        <Button size="xs" onClick={save}>
          {detailText('saveDescription')}
        </Button>
      </div>
    </section>
  );
}
