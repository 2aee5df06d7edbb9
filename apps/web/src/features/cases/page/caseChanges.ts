import { failureOf, newIdempotencyKey } from '@docket/client';
import { firstName } from '@docket/ui';
import type { CaseChangeFragment } from '#gql';
import { caseText } from './caseTexts.ts';

/** What became of a change of a case; after anything but DONE what was typed stays where it is. */
export type ChangeOutcome =
  /** With the entry of the history that the viewer can take back; null where that is not possible. */
  | { readonly kind: 'DONE'; readonly undo: string | null }
  /** The server's words at the fields of the input, and its first word about none in particular. */
  | {
      readonly kind: 'REFUSED';
      readonly code: string | null;
      readonly title: string;
      readonly text: string;
      readonly fields: Readonly<Record<string, string>>;
    };

function refused(title: string, text: string): ChangeOutcome {
  return { kind: 'REFUSED', code: null, title, text, fields: {} };
}

function outcomeOf(payload: CaseChangeFragment | undefined): ChangeOutcome {
  if (payload === undefined) return refused(caseText('broken'), caseText('tryAgain'));
  if (payload.conflict !== null) {
    return refused(caseText('conflict', { name: firstName(payload.conflict.actor.name) }), '');
  }
  const [first] = payload.userErrors;
  if (first === undefined) return { kind: 'DONE', undo: payload.case?.undo?.activity.id ?? null };
  const fields = payload.userErrors.flatMap(({ field, message }) =>
    field === null ? [] : [[field, message] as const],
  );
  const title = fields.length > 0 ? '' : first.message;
  return {
    kind: 'REFUSED',
    code: first.code,
    title,
    text: first.remedy ?? '',
    fields: Object.fromEntries(fields),
  };
}

/** Sends a change; never throws, so that a dialog only has to look at what came of it. */
export async function changed(
  send: (idempotencyKey: string) => Promise<CaseChangeFragment | undefined>,
): Promise<ChangeOutcome> {
  try {
    return outcomeOf(await send(newIdempotencyKey()));
  } catch (error) {
    const { kind, message } = failureOf(error);
    if (kind === 'OFFLINE') return refused(caseText('offline'), '');
    return refused(message === '' ? caseText('broken') : message, caseText('tryAgain'));
  }
}
