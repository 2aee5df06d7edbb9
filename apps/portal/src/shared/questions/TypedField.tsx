import { Field } from '../forms/Field.tsx';
import type { QuestionKind } from '#gql';
import { idOf } from './answers.ts';
import type { QuestionProps } from './QuestionField.tsx';

const types: Readonly<Partial<Record<QuestionKind, string>>> = {
  DATE: 'date',
  EMAIL: 'email',
  LINK: 'url',
  MOMENT: 'datetime-local',
};
const modes = { NUMBER: 'decimal', WHOLE_NUMBER: 'numeric' } as const;

function modeOf(kind: QuestionKind): 'decimal' | 'numeric' | undefined {
  return kind === 'NUMBER' || kind === 'WHOLE_NUMBER' ? modes[kind] : undefined;
}

/** The local time that a browser's control takes, and the instant that is kept of it. */
function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function instantOf(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}

/** A text, a number, a day or an address, typed in. */
export function TypedField({
  question,
  label,
  value,
  error,
  onAnswer,
}: QuestionProps & { readonly label: string }) {
  const { kind, help } = question;
  const isMoment = kind === 'MOMENT';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return (
    <Field id={idOf(question)} label={label} hint={help ?? undefined} error={error}>
      {(control) =>
        kind === 'LONG_TEXT' ? (
          <textarea
            {...control}
            dir="auto"
            rows={5}
            value={text}
            onChange={(event) => onAnswer(event.currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            dir="auto"
            type={types[kind] ?? 'text'}
            inputMode={modeOf(kind)}
            value={isMoment && text !== '' ? localTime(text) : text}
            onChange={({ currentTarget }) =>
              onAnswer(
                isMoment && currentTarget.value !== '' ? instantOf(currentTarget.value) : currentTarget.value,
              )
            }
          />
        )
      }
    </Field>
  );
}
