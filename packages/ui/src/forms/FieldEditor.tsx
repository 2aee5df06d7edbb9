import { Button } from '@mantine/core';
import { labelOf } from '@docket/domain';
import { Pencil } from 'lucide-react';
import { fieldKindLabels, kindOfField } from './fieldKinds.ts';
import type { ListedField } from './fieldList.ts';
import { FieldSettings } from './FieldSettings.tsx';
import classes from './FormEditor.module.css';
import { MoveButtons } from './MoveButtons.tsx';

type Props = {
  readonly listed: ListedField;
  /** What others call it: `variables.income`. */
  readonly name: string;
  readonly error: string | undefined;
  readonly open: boolean;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly onOpen: () => void;
  readonly onChange: (listed: ListedField) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One line of the list of fields; opened it shows everything that can be said about the field. */
export function FieldEditor({ listed, name, error, open, place, onOpen, onChange, onMove, onRemove }: Props) {
  const { key, field, required } = listed;
  const label = labelOf(key, field);
  return (
    <li className={classes.field} data-open={open || undefined}>
      <div className={classes.line}>
        <div className={classes.words}>
          <span className={classes.label} dir="auto">
            {label}
          </span>
          <span className={classes.kind}>
            {fieldKindLabels[kindOfField(field)]}
            {required ? '' : ' · optional'} · <code>{name}</code>
          </span>
          {error !== undefined && (
            <span className={classes.error} role="alert">
              {error}
            </span>
          )}
        </div>
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            leftSection={<Pencil size={14} aria-hidden="true" />}
            aria-expanded={open}
            aria-label={`${open ? 'Close' : 'Edit'} ${label}`}
            onClick={onOpen}
          >
            {open ? 'Close' : 'Edit'}
          </Button>
          <MoveButtons name={label} {...place} onMove={onMove} onRemove={onRemove} />
        </div>
      </div>
      {open && <FieldSettings listed={listed} onChange={onChange} />}
    </li>
  );
}
