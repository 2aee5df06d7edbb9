import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { ConflictBanner, ErrorBanner, useStatusLine } from '@docket/ui';
import { PostAnywayDocument } from '#gql';
import { moveText } from './moveTexts.ts';
import { offersOf } from './offers.ts';
import { useActionableTask } from './readTask.ts';
import { useMoveState, useTaskActions } from './taskActionsContext.ts';

/** Stands where the buttons stood when a move was not applied; keeps what was typed within reach. */
export function MoveNoticeBanner({ taskId }: { readonly taskId: string }) {
  const { dismissNotice, start } = useTaskActions();
  const { notice } = useMoveState(taskId);
  const task = useActionableTask(taskId);
  const { show } = useStatusLine();
  const [post] = useMutation(PostAnywayDocument);
  if (notice === undefined) return null;
  const dismiss = () => dismissNotice(taskId);
  if (notice.kind === 'FAILURE') {
    const { move, canRetry } = notice;
    const retry = canRetry && move !== null ? () => start(taskId, move) : undefined;
    return <ErrorBanner title={notice.title} text={notice.text} onRetry={retry} onDismiss={dismiss} />;
  }
  const offers = task === null ? undefined : offersOf(task);
  const next =
    offers?.buttons.find(({ move }) => move === notice.move || move === 'REOPEN') ?? offers?.buttons[0];

  const postAnyway = async () => {
    const input = { taskId, body: notice.typed, idempotencyKey: newIdempotencyKey() };
    const { data } = await post({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data?.addNote.note === undefined || data.addNote.note === null) return;
    dismiss();
    show({ text: moveText('posted') });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(notice.typed).catch(() => undefined);
    show({ text: moveText('copiedText') });
  };
  return (
    <ConflictBanner
      happened={notice.title}
      notApplied={notice.text}
      text={notice.typed}
      onPostAnyway={() => void postAnyway()}
      onCopy={() => void copy()}
      next={
        notice.kind === 'CONFLICT' && next !== undefined
          ? { label: next.label, run: () => start(taskId, next.move) }
          : undefined
      }
      onDismiss={dismiss}
    />
  );
}
